package dev.hinomi.delivery.destination;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.time.InstantSource;
import java.util.Optional;

/// Asks a destination whether it is there, before a filter may name it. AWS does so with a control message and
/// refuses what does not take it.
public final class DestinationCheck {
    private final Targets targets;
    private final Sender sender;
    private final InstantSource clock;

    public DestinationCheck(Targets targets, Sender sender, InstantSource clock) {
        this.targets = targets;
        this.sender = sender;
        this.clock = clock;
    }

    /// Throws a [Fault.InvalidParameter] with AWS's message, and behind it the reason, when the ARN leads nowhere
    /// or the endpoint does not take the control message.
    public void check(Scope scope, String arn, Optional<String> roleArn) {
        checkRole(arn, roleArn);
        Target target = targets.find(scope, arn).orElseThrow(() -> undeliverable(arn + " leads to no URL"));
        switch (sendControl(target)) {
            case Sent.Delivered _ -> {}
            case Sent.Retryable retryable -> throw undeliverable(retryable.error());
            case Sent.Permanent permanent -> throw undeliverable(permanent.error());
        }
    }

    private Sent sendControl(Target target) {
        String kind = target.kind().equals("Kinesis") ? "Kinesis stream" : target.kind();
        try {
            return sender.send(target, Envelope.control(kind, clock.instant()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("The server is stopping."), e);
        }
    }

    private static void checkRole(String arn, Optional<String> roleArn) {
        String vendor = Arn.parse(arn).map(Arn::service).orElse("");
        if (vendor.equals("lambda") && roleArn.isPresent()) {
            throw invalid("destinationArn for vendor lambda cannot be used with roleArn");
        }
        if ((vendor.equals("kinesis") || vendor.equals("firehose")) && roleArn.isEmpty()) {
            throw invalid("destinationArn for vendor " + vendor + " cannot be used without roleArn");
        }
    }

    private static FaultException undeliverable(String reason) {
        return invalid("Could not deliver test message to specified destination. Check if the destination is valid. ("
                + reason + ")");
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("destinationArn", message));
    }
}
