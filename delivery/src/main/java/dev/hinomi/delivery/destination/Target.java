package dev.hinomi.delivery.destination;

import dev.hinomi.outbound.HttpEndpoint;
import java.util.Map;
import java.util.Optional;

/// Where messages for an ARN go.
///
/// @param arn the target's, such as that of a Firehose stream, or the URL itself
/// @param headers sent with every request
/// @param accessKey what the endpoint knows us by: sent as `X-Amz-Firehose-Access-Key`
public record Target(
        String arn, HttpEndpoint endpoint, WireFormat format, Map<String, String> headers, Optional<String> accessKey) {
    public Target {
        headers = Map.copyOf(headers);
    }

    /// What metrics call its kind (user guide, "Monitoring with CloudWatch metrics", `DestinationType`).
    public String kind() {
        return switch (format) {
            case LAMBDA -> "Lambda";
            case FIREHOSE -> "Firehose";
            case GZIP -> arn.startsWith("arn:") ? "Kinesis" : "HTTP";
            case JSON -> "HTTP";
        };
    }

    /// Shows no header and no key, which may be secrets, and no password in the URL.
    @Override
    public String toString() {
        return "Target[" + arn + " at " + endpoint.uri() + "]";
    }
}
