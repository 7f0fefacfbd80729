package dev.hinomi.insights.schedule;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place of a scheduled query's results, `s3://bucket/prefix`.
///
/// @param prefix what all keys begin with; ends with `/` unless it is empty
/// @param roleArn kept and told; nobody takes on a role here
public record ResultLocation(String uri, String bucket, String prefix, String roleArn) {
    private static final Pattern URI = Pattern.compile("s3://([^/]+)(?:/(.*?))?/*");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    public static ResultLocation parse(String uri, String roleArn) {
        Matcher matcher = URI.matcher(uri);
        if (!matcher.matches()) {
            throw new FaultException(new Fault.InvalidParameter(
                    "destinationIdentifier", "destinationIdentifier: " + uri + " (expected: s3://bucket/prefix)"));
        }
        String prefix = matcher.group(2) == null || matcher.group(2).isEmpty() ? "" : matcher.group(2) + "/";
        return new ResultLocation(uri, matcher.group(1), prefix, roleArn);
    }

    /// Of the results of one time, the same for each attempt.
    String key(String name, Instant triggered) {
        return prefix + name + "/" + TIME.format(triggered) + ".jsonl";
    }
}
