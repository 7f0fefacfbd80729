package dev.hinomi.store.engine;

import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.duckdb.Millis;
import dev.hinomi.store.internal.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rows of a day file that a query looks at, as SQL. Conditions that all rows meet are left out: on a file that is
/// read as a whole they cost as much as the query.
final class PartConditions {
    /// The most branches of a file.
    private static final int BRANCHES = 8;

    /// A branch costs about as much as to look through so many extents.
    private static final int WORTH = 8;

    private final DayPart part;
    private final Millis range;
    private final Optional<String> living;

    /// @param living the condition that living rows meet; empty when all are alive
    PartConditions(DayPart part, Millis range, Optional<String> living) {
        this.part = part;
        this.range = range;
        this.living = living;
    }

    /// Conditions that no row meets two of; each is for a branch of its own, because DuckDB skips the rows outside of
    /// a range, and not those outside of several. An empty one holds for all rows.
    List<String> branches() {
        if (part.wanted().isEmpty()) {
            return List.of();
        }
        if (part.isNarrowed()) {
            List<Extent> ranges = ranges();
            int ruledOut = part.extents().size() - part.wanted().size();
            if (ranges.size() <= BRANCHES && ranges.size() * WORTH <= ruledOut) {
                return ranges.stream()
                        .map(of -> all("group_id = " + of.group(), times(List.of(of), true)))
                        .toList();
            }
        }
        return List.of(all(groups(part.wanted()), times(part.wanted(), part.isNarrowed())));
    }

    /// The condition of all rows in the range, whatever their texts.
    String whole() {
        return all(groups(part.extents()), times(part.extents(), false));
    }

    /// Whether the range has all rows of the extents.
    boolean hasAll() {
        return living.isEmpty() && times(part.extents(), false).isEmpty();
    }

    private String all(String groups, String times) {
        List<String> conditions = new ArrayList<>(List.of(groups, times));
        living.ifPresent(conditions::add);
        conditions.removeIf(String::isEmpty);
        return String.join(" AND ", conditions);
    }

    /// The wanted extents, those of a group joined that touch each other.
    private List<Extent> ranges() {
        List<Extent> ranges = new ArrayList<>();
        for (Extent extent : part.wanted()) {
            Extent last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.group() == extent.group() && extent.first() <= last.last()) {
                ranges.set(ranges.size() - 1, joined(last, extent));
            } else {
                ranges.add(extent);
            }
        }
        return ranges;
    }

    private static Extent joined(Extent one, Extent later) {
        return new Extent(one.group(), one.first(), Math.max(one.last(), later.last()), 0, 0, 0, 0);
    }

    private String groups(List<Extent> extents) {
        TreeSet<Long> wanted = extents.stream().map(Extent::group).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> present = part.groups();
        if (!present.isEmpty() && wanted.containsAll(present)) {
            return "";
        }
        if (wanted.size() == 1) {
            return "group_id = " + wanted.first();
        }
        boolean alone = !present.isEmpty()
                && present.stream()
                        .allMatch(group -> wanted.contains(group) || group < wanted.first() || group > wanted.last());
        return alone
                ? "group_id BETWEEN " + wanted.first() + " AND " + wanted.last()
                : wanted.stream().map(String::valueOf).collect(Collectors.joining(", ", "group_id IN (", ")"));
    }

    /// @param narrow whether rows before the first and after the last of the extents are not wanted
    private String times(List<Extent> extents, boolean narrow) {
        long first = extents.stream().mapToLong(Extent::first).min().orElse(0);
        long last = extents.stream().mapToLong(Extent::last).max().orElse(0);
        List<String> bounds = new ArrayList<>();
        if (narrow || first < range.start()) {
            bounds.add("ts >= " + Math.max(first, range.start()));
        }
        if (narrow || last >= range.end()) {
            bounds.add("ts < " + Math.min(last + 1, range.end()));
        }
        return String.join(" AND ", bounds);
    }
}
