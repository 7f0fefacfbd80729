package dev.hinomi.query.naive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A row: an event with computed columns, or columns alone.
record NaiveRow(Optional<NaiveEvent> event, Map<String, Cell> columns) {
    NaiveRow {
        columns = new HashMap<>(columns);
    }

    static NaiveRow of(NaiveEvent event) {
        return new NaiveRow(Optional.of(event), Map.of());
    }

    /// A field of the event.
    Optional<Cell> field(String name) {
        return event.flatMap(e -> switch (name) {
            case "@timestamp" -> Optional.of(new Cell.Time(e.time()));
            case "@ingestionTime" -> Optional.of(new Cell.Time(e.ingestion()));
            case "@logStream" -> Optional.of(new Cell.Str(e.stream()));
            case "@log" -> Optional.of(new Cell.Str(e.log()));
            case "@message" -> Optional.of(new Cell.Str(e.message()));
            default -> Optional.ofNullable(e.fields().get(name)).map(Cell.Str::new);
        });
    }
}
