package dev.hinomi.query.naive;

import java.util.List;
import java.util.SequencedMap;

/// What a query gives.
///
/// @param rows the cells that each has, by the names of their columns
/// @param matched how many events passed the filters
public record NaiveAnswer(List<SequencedMap<String, String>> rows, long matched) {
    public NaiveAnswer {
        rows = List.copyOf(rows);
    }
}
