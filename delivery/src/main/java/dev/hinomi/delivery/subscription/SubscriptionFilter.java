package dev.hinomi.delivery.subscription;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.pattern.FilterPattern;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// A filter of a log group and where the events go that match it (API reference, `SubscriptionFilter`).
///
/// @param id generated, never used again: a filter that is deleted and made anew has another
/// @param group the id of its group
/// @param name unique in its group
/// @param pattern a filter pattern; empty for every event
/// @param destinationArn as it was given
/// @param onTransformed whether it looks at, and sends, the transformed version of events
public record SubscriptionFilter(
        String id,
        long group,
        String groupName,
        String name,
        String pattern,
        String destinationArn,
        Optional<String> roleArn,
        Distribution distribution,
        boolean onTransformed,
        Instant created) {
    private static final Pattern NAME = Pattern.compile("[^:*]{1,512}");

    public SubscriptionFilter {
        if (!NAME.matcher(name).matches()) {
            throw new FaultException(new Fault.InvalidParameter(
                    "filterName", "filterName: '" + name + "' (expected: 1 to 512 characters, no : and no *)"));
        }
    }

    /// The pattern, parsed.
    public FilterPattern parsedPattern() {
        return FilterPattern.parse(pattern);
    }
}
