package dev.hinomi.store.field;

import dev.hinomi.store.table.EventFields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the fields of a sample of rows, to find those that are worth columns of their own. A column costs about as
/// much as 24 ns a row to write even where it is empty, and saves what taking a value out of a text costs.
final class Census implements EventFields.FieldSink {
    private static final int MAX_COLUMNS = 100;

    /// A field of fewer rows, one in so many, gets no column.
    private static final int RARE = 500;

    /// When names are made up without end, the frequent ones are still among the first.
    private static final int MAX_NAMES = 20_000;

    private final Map<String, Tally> tallies = new HashMap<>();
    private long rows;

    /// Begins a row.
    void row() {
        rows++;
    }

    @Override
    public void field(String name, String value) {
        Tally tally = tallies.get(name);
        if (tally == null) {
            if (tallies.size() >= MAX_NAMES) {
                return;
            }
            tally = new Tally();
            tallies.put(name, tally);
        }
        tally.add(SplitValue.of(value).shape());
    }

    /// The fields that get columns, the most frequent first.
    List<FieldColumn> columns() {
        return tallies.entrySet().stream()
                .filter(entry -> entry.getValue().rows() * RARE >= rows)
                .sorted(Comparator.comparingLong((Map.Entry<String, Tally> entry) ->
                                -entry.getValue().rows())
                        .thenComparing(Map.Entry::getKey))
                .limit(MAX_COLUMNS)
                .map(entry -> new FieldColumn(entry.getKey(), entry.getValue().shape()))
                .toList();
    }

    /// Whether there are others.
    boolean hasRest() {
        return columns().size() < tallies.size();
    }
}
