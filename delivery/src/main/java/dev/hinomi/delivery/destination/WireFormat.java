package dev.hinomi.delivery.destination;

import dev.hinomi.kernel.Arn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a message is put into an HTTP request. The message itself is the same in all of them.
public enum WireFormat {
    /// The event that a Lambda function is invoked with: `{"awslogs":{"data":"..."}}`, the message compressed and
    /// in base64 (user guide, "Example 2: Subscription filters with AWS Lambda").
    LAMBDA,
    /// The request of the Firehose HTTP endpoint delivery (Amazon Data Firehose developer guide, "Understand HTTP
    /// endpoint delivery request and response specifications"), which log collectors understand: the compressed
    /// message in base64 as its one record.
    FIREHOSE,
    /// The compressed message, as it stands in the record of a Kinesis stream, with `Content-Encoding:
    /// gzip`.
    GZIP,
    /// The message as it is.
    JSON;

    /// The format of a kind of target, unless its settings say otherwise.
    public static WireFormat of(Arn target) {
        return switch (target.service()) {
            case "lambda" -> LAMBDA;
            case "firehose" -> FIREHOSE;
            default -> GZIP;
        };
    }

    /// The format of this name in lower case, or empty when there is none.
    public static Optional<WireFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(name))
                .findFirst();
    }

    /// Its name in settings.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
