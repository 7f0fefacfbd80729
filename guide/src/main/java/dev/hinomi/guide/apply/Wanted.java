package dev.hinomi.guide.apply;

import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A resource that a guide asks for.
///
/// @param kind as in [dev.hinomi.guide.state.Resource]
/// @param shown how a plan names it
/// @param name as in [dev.hinomi.guide.state.Resource]
/// @param definition what the operation that makes it takes
/// @param left why it is not applied, if it is not
record Wanted(
        Item item, String kind, String shown, String name, Map<String, Object> definition, Optional<String> left) {
    /// Whether it is the alarm of this name and no longer acts on a topic.
    boolean isAlarmWithout(String alarm, String topicArn) {
        return kind.equals(Resource.ALARM)
                && name.equals(alarm)
                && left.isEmpty()
                && definition.values().stream()
                        .noneMatch(value -> value instanceof List<?> list && list.contains(topicArn));
    }

    /// The same, not applied.
    Wanted leave(String reason) {
        return new Wanted(item, kind, shown, name, definition, Optional.of(reason));
    }
}
