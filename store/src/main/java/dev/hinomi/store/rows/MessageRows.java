package dev.hinomi.store.rows;

import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.duckdb.EventSnapshot;
import dev.hinomi.store.duckdb.Millis;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.FieldName;
import dev.hinomi.store.table.FieldShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.duckdb.DuckDBConnection;

/// The events of a range whose fields are read from their messages: the recent ones, those of day files without field
/// file, and those that readers see otherwise than they are stored.
public final class MessageRows {
    /// So many pages are looked through to find out what their fields are; of more, only the first.
    private static final int CENSUS = 4;

    private final PageReader reader;
    private final BooleanSupplier cancelled;
    private final boolean direct;
    private final List<Page> pages = new ArrayList<>();
    private final Map<FieldName, FieldShape> shapes = new HashMap<>();
    private final Map<String, Long> names = new HashMap<>();
    private boolean complete = true;
    private long recent;
    private long recentBytes;

    private MessageRows(PageReader reader, boolean direct, BooleanSupplier cancelled) {
        this.reader = reader;
        this.direct = direct;
        this.cancelled = cancelled;
    }

    /// Finds the events.
    ///
    /// @param parts what the day files have of them
    /// @param connection to the engine, where the day files are attached
    /// @param cancelled whether to give up
    public static MessageRows find(
            EventSnapshot snapshot,
            EventRange range,
            RecentBlocks blocks,
            List<DayPart> parts,
            DuckDBConnection connection,
            BooleanSupplier cancelled)
            throws SQLException {
        PageReader reader = new PageReader(snapshot, range, blocks);
        MessageRows rows = new MessageRows(reader, !range.direct().isEmpty(), cancelled);
        List<Page> toRead = new ArrayList<>();
        for (boolean ofDirect : new boolean[] {false, true}) {
            for (Page.Hot page : Page.hot(snapshot.hotFiles(), snapshot.lastId(), ofDirect)) {
                if (rows.addRecent(page, connection) && ofDirect) {
                    toRead.add(page);
                }
            }
        }
        Millis times = Millis.of(range.start(), range.end());
        parts.forEach(part -> toRead.addAll(Page.day(part, times)));
        rows.pages.addAll(toRead.stream().filter(Page.Day.class::isInstance).toList());
        rows.census(toRead, connection);
        return rows;
    }

    /// @return whether the page has any rows that are wanted
    private boolean addRecent(Page.Hot page, DuckDBConnection connection) throws SQLException {
        if (page.direct() && !direct) {
            return false;
        }
        RowSource.check(cancelled);
        SelectedRows rows = reader.read(page, Wanted.NOTHING, connection);
        if (rows.count() == 0) {
            return false;
        }
        pages.add(page);
        recent += rows.count();
        recentBytes += rows.bytes(FieldName.MESSAGE);
        if (!page.direct()) {
            learn(rows.block());
        }
        return true;
    }

    private void census(List<Page> toRead, DuckDBConnection connection) throws SQLException {
        complete &= toRead.size() <= CENSUS;
        for (Page page : complete ? toRead : toRead.subList(0, Math.min(1, toRead.size()))) {
            RowSource.check(cancelled);
            learn(reader.read(page, Wanted.EVERYTHING, connection).block());
        }
    }

    private void learn(Block block) {
        complete &= block.isWhole();
        block.fields().forEach((field, values) -> {
            shapes.merge(field, values.shape(), FieldShape::with);
            if (!field.equals(FieldName.MESSAGE)) {
                names.merge(field.name(), (long) values.count(), Long::sum);
            }
        });
    }

    public boolean isEmpty() {
        return pages.isEmpty();
    }

    /// The shape of the field; all columns when there were too many events to look at.
    public FieldShape shape(FieldName field) {
        if (isEmpty()) {
            return FieldShape.ABSENT;
        }
        boolean known = complete && !(field.unmasked() && direct);
        return known ? shapes.getOrDefault(new FieldName(field.name(), false), FieldShape.ABSENT) : FieldShape.BOTH;
    }

    /// The names of fields with the number of events that were seen to have them.
    public Map<String, Long> names() {
        return Map.copyOf(names);
    }

    /// How many of the events are in no day file.
    public long recent() {
        return recent;
    }

    /// The bytes of their messages.
    public long recentBytes() {
        return recentBytes;
    }

    /// The rows with the columns of some fields.
    ///
    /// @param columns which columns each field has
    public RowSource select(List<FieldName> fields, List<FieldShape> columns) {
        long rows = recent + (pages.size() * (long) RecentBlocks.IDS);
        List<FieldName> plain = direct
                ? fields
                : fields.stream()
                        .map(field -> new FieldName(field.name(), false))
                        .toList();
        return new RowSource(reader, pages, plain, columns, rows, cancelled);
    }
}
