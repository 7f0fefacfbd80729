package dev.hinomi.store.rows;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.table.EventFields;
import dev.hinomi.store.table.FieldName;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which fields of the events are wanted.
///
/// @param everything all that the reader sees; the sets do not matter then
/// @param seen names of fields as the reader sees them
/// @param unmasked names of fields as they are
record Wanted(boolean everything, Set<String> seen, Set<String> unmasked) {
    static final Wanted EVERYTHING = new Wanted(true, Set.of(), Set.of());

    static final Wanted NOTHING = new Wanted(false, Set.of(), Set.of());

    static Wanted of(Collection<FieldName> fields) {
        return new Wanted(
                false,
                fields.stream()
                        .filter(field -> !field.unmasked())
                        .map(FieldName::name)
                        .collect(Collectors.toSet()),
                fields.stream().filter(FieldName::unmasked).map(FieldName::name).collect(Collectors.toSet()));
    }

    boolean isNothing() {
        return !everything && seen.isEmpty() && unmasked.isEmpty();
    }

    /// Whether a block of events that are not protected has all that is wanted.
    boolean isIn(Block block) {
        return block.isWhole()
                || (!everything
                        && Stream.concat(seen.stream(), unmasked.stream())
                                .allMatch(name ->
                                        block.field(new FieldName(name, false)).isPresent()));
    }

    /// Adds what is wanted of the event to the block's last row.
    void read(EventRow event, EventFields asSeen, EventFields asIs, Block.Builder block) {
        read(event, asSeen, false, everything, seen, block);
        read(event, asIs, true, false, unmasked, block);
    }

    private static void read(
            EventRow event, EventFields source, boolean unmasked, boolean all, Set<String> names, Block.Builder block) {
        boolean message = all || names.contains(FieldName.MESSAGE.name());
        if (message) {
            block.field(new FieldName(FieldName.MESSAGE.name(), unmasked), source.message(event));
        }
        if (all || names.size() > (message ? 1 : 0)) {
            source.discover(event, (name, value) -> {
                if (all || names.contains(name)) {
                    block.field(new FieldName(name, unmasked), value);
                }
            });
        }
    }
}
