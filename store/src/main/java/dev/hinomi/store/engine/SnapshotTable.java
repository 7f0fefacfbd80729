package dev.hinomi.store.engine;

import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.duckdb.EventSnapshot;
import dev.hinomi.store.field.FieldFile;
import dev.hinomi.store.rows.MessageRows;
import dev.hinomi.store.rows.RecentBlocks;
import dev.hinomi.store.rows.RowFunction;
import dev.hinomi.store.rows.RowSource;
import dev.hinomi.store.table.EventPlace;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.FieldName;
import dev.hinomi.store.table.FieldShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The events of a range: from field files where there are any, from messages otherwise.
final class SnapshotTable implements EventTable {
    /// More names are of no use to anybody.
    private static final int MAX_NAMES = 1_000;

    private final QueryEngine engine;
    private final EventSnapshot snapshot;
    private final EventRange range;
    private final List<DayPart> parts;
    private final List<FieldFileSelect> columns;
    private final MessageRows rows;
    private final StoredCount stored;
    private final RecentBlocks recent;
    private final List<RowSource> sources = new ArrayList<>();

    /// The files that the selections need, by their names in SQL.
    private final Map<String, AttachedFiles.Named> files = new LinkedHashMap<>();

    SnapshotTable(
            QueryEngine engine,
            EventSnapshot snapshot,
            EventRange range,
            List<DayPart> parts,
            List<FieldFileSelect> columns,
            MessageRows rows,
            StoredCount stored,
            RecentBlocks recent) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.range = range;
        this.parts = parts;
        this.columns = columns;
        this.rows = rows;
        this.stored = stored;
        this.recent = recent;
    }

    private Collection<AttachedFiles.Named> dayFiles(Set<Long> numbers) {
        return parts.stream()
                .filter(part -> numbers.contains(part.file().number()))
                .map(AttachedFiles.Named::of)
                .distinct()
                .toList();
    }

    /// Adds a file that the selections need.
    void need(AttachedFiles.Named file) {
        files.put(file.alias(), file);
    }

    /// The files that the selections so far need.
    Collection<AttachedFiles.Named> files() {
        return files.values();
    }

    /// The field files among them.
    List<FieldFile> fieldFiles() {
        return columns.stream().map(FieldFileSelect::file).toList();
    }

    /// Why rows of Java could not be read; null when none failed.
    @Nullable
    Exception failure() {
        return sources.stream()
                .map(RowSource::failure)
                .filter(failure -> failure != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    public FieldShape shape(FieldName field) {
        FieldShape shape = rows.shape(field);
        for (FieldFileSelect file : columns) {
            shape = shape.with(file.shape(field));
        }
        return shape;
    }

    @Override
    public String select(List<FieldName> fields) {
        List<FieldShape> shapes = fields.stream().map(this::shape).toList();
        List<String> selects = new ArrayList<>();
        for (FieldFileSelect file : columns) {
            selects.addAll(file.selects(fields, shapes));
        }
        if (fields.stream().anyMatch(FieldFileSelect::isMessage)) {
            Set<Long> days =
                    columns.stream().map(file -> file.file().day().number()).collect(Collectors.toSet());
            dayFiles(days).forEach(this::need);
        }
        if (!rows.isEmpty()) {
            RowSource source = rows.select(fields, shapes);
            sources.add(source);
            selects.add("SELECT " + FIXED_COLUMNS + names(shapes) + " FROM " + RowFunction.NAME + "("
                    + engine.add(source) + ")");
        }
        return selects.isEmpty() ? nothing(shapes) : String.join(" UNION ALL ", selects);
    }

    /// A selection without rows.
    private static String nothing(List<FieldShape> shapes) {
        String fixed = Stream.of(FIXED_COLUMNS.split(", ", -1))
                .map(column -> "0::BIGINT AS " + column)
                .collect(Collectors.joining(", "));
        return "SELECT " + fixed
                + names(shapes).replace(", n", ", NULL::DOUBLE AS n").replace(", t", ", NULL::VARCHAR AS t")
                + " WHERE false";
    }

    private static String names(List<FieldShape> shapes) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < shapes.size(); i++) {
            names.append(shapes.get(i).hasNumbers() ? ", n" + i : "");
            names.append(shapes.get(i).hasTexts() ? ", t" + i : "");
        }
        return names.toString();
    }

    @Override
    public List<String> names() {
        Map<String, Long> counts = new HashMap<>(rows.names());
        for (FieldFileSelect file : columns) {
            file.file().catalog().rowsByName().forEach((name, count) -> counts.merge(name, count, Long::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_NAMES)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public long events() {
        return rows.recent() + stored.events();
    }

    @Override
    public long bytes() {
        return rows.recentBytes() + stored.bytes();
    }

    /// The texts of events at some places, as readers see them.
    Map<EventPlace, String> messages(Collection<EventPlace> places, DuckDBConnection own, Cancellation cancellation)
            throws SQLException {
        Set<Long> days = places.stream().map(place -> Math.abs(place.part())).collect(Collectors.toSet());
        engine.files().use(dayFiles(days));
        return new MessageReads(snapshot, range, recent).read(places, own, cancellation);
    }
}
