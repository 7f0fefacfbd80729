package dev.hinomi.notifications;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.notifications.state.Protocol;
import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.outbound.HttpEndpoint;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Set;

/// Which endpoints can be subscribed, with SNS's errors.
///
/// @param mail whether a mail server is configured
record Endpoints(EndpointGuard guard, boolean mail) {
    private static final Set<String> OTHERS_OF_SNS = Set.of("sms", "sqs", "application", "lambda", "firehose");

    Protocol protocol(String label) {
        return Protocol.of(label).orElseThrow(() -> new FaultException(refusal(label)));
    }

    private static Fault refusal(String label) {
        return OTHERS_OF_SNS.contains(label)
                ? new Fault.Unsupported(
                        "Protocol",
                        "Invalid parameter: Protocol Reason: " + label
                                + " is not supported (expected: http, https, email or email-json)")
                : new Fault.InvalidParameter(
                        "Protocol", "Invalid parameter: Amazon SNS does not support this protocol string: " + label);
    }

    void check(Protocol protocol, String endpoint) {
        switch (protocol) {
            case HTTP, HTTPS -> checkUrl(protocol, endpoint);
            case EMAIL, EMAIL_JSON -> checkAddress(protocol, endpoint);
        }
    }

    private void checkUrl(Protocol protocol, String endpoint) {
        if (!endpoint.startsWith(protocol.label() + "://")) {
            throw invalid("Invalid parameter: Endpoint must match the specified protocol");
        }
        HttpEndpoint url = HttpEndpoint.parse(endpoint)
                .orElseThrow(() -> invalid("Invalid parameter: Endpoint Reason: not a URL with a host"));
        guard.refusal(url.uri()).ifPresent(reason -> {
            throw invalid("Invalid parameter: Endpoint Reason: " + reason);
        });
    }

    private void checkAddress(Protocol protocol, String endpoint) {
        try {
            InternetAddress address = new InternetAddress(endpoint, true);
            if (!endpoint.equals(address.getAddress()) || !endpoint.contains("@")) {
                throw invalid("Invalid parameter: Email address");
            }
        } catch (AddressException e) {
            throw new FaultException(new Fault.InvalidParameter("Endpoint", "Invalid parameter: Email address"), e);
        }
        if (!mail) {
            throw new FaultException(new Fault.Unsupported(
                    "Protocol",
                    "Invalid parameter: Protocol Reason: " + protocol.label()
                            + " needs a mail server, and smtp.host is not set"));
        }
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("Endpoint", message));
    }
}
