package dev.hinomi.guide.item;

import java.util.List;

/// One row of a price table.
///
/// @param cells as written, in the order of `columns`
public record Price(Origin origin, List<String> columns, List<String> cells) implements Item {
    public Price {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    @Override
    public String summary() {
        return String.join(" | ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
    }
}
