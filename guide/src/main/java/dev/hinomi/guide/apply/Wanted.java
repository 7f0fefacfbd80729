package dev.hinomi.guide.apply;

import dev.hinomi.guide.item.Item;
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
    /// The same, not applied.
    Wanted leave(String reason) {
        return new Wanted(item, kind, shown, name, definition, Optional.of(reason));
    }
}
