package dev.hinomi.query.naive;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Extraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// Runs queries over a list of events.
public final class NaiveInterpreter {
    private static final List<String> DEFAULT_COLUMNS = List.of("@timestamp", "@message");

    private final NaiveMoment moment;
    private final NaiveRows rows;

    /// The number of events that have passed the filters, once something leaves out events that are not
    /// filtered.
    private Optional<Long> matched = Optional.empty();

    private NaiveInterpreter(List<NaiveEvent> events, NaiveMoment moment) {
        this.moment = moment;
        this.rows = new NaiveRows(events.stream()
                .sorted(Comparator.comparingLong(NaiveEvent::time)
                        .thenComparingLong(NaiveEvent::id)
                        .reversed())
                .map(NaiveRow::of)
                .toList());
    }

    public static NaiveAnswer run(List<Command> commands, List<NaiveEvent> events, NaiveMoment moment, int limit) {
        NaiveInterpreter interpreter = new NaiveInterpreter(events, moment);
        commands.forEach(interpreter::apply);
        interpreter.count();
        List<SequencedMap<String, String>> shown = interpreter.rows.rows.stream()
                .limit(limit)
                .map(interpreter::shown)
                .toList();
        return new NaiveAnswer(shown, interpreter.matched.orElseThrow());
    }

    private SequencedMap<String, String> shown(NaiveRow row) {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        SequencedSet<String> names = new LinkedHashSet<>(rows.shown.isEmpty() ? DEFAULT_COLUMNS : rows.shown);
        names.addAll(rows.beside);
        for (String name : names) {
            rows.value(row, name).ifPresent(cell -> cells.put(name, cell.shown()));
        }
        return cells;
    }

    private void apply(Command command) {
        switch (command) {
            case Command.Fields fields -> {
                define(fields.columns());
                fields.columns().forEach(column -> rows.show(column.name()));
            }
            case Command.Display display -> {
                define(display.columns());
                rows.displayed = true;
                rows.shown.clear();
                rows.beside.clear();
                display.columns().forEach(column -> rows.shown.add(column.name()));
            }
            case Command.Filter filter -> rows.rows.removeIf(row -> !at(row).holds(filter.condition()));
            case Extraction.Parse parse -> {
                if (parse.method() instanceof Extraction.Matches matches && matches.multi()) {
                    count();
                    new NaiveExtraction(rows, moment).everyMatch(parse.field(), matches);
                } else {
                    new NaiveExtraction(rows, moment).firstMatch(parse);
                }
            }
            case Extraction.Unnest unnest -> {
                count();
                new NaiveExtraction(rows, moment).unnest(unnest);
            }
            case Command.Stats stats -> {
                count();
                new NaiveStats(rows, moment).apply(stats);
            }
            case Command.Sort sort -> sort.keys().reversed().forEach(this::sort);
            case Command.Limit limit -> {
                count();
                rows.rows = new ArrayList<>(rows.rows.subList(0, Math.min(limit.count(), rows.rows.size())));
            }
            case Command.Dedup dedup -> {
                count();
                dedup(dedup.fields());
            }
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    private void count() {
        if (matched.isEmpty()) {
            matched = Optional.of((long) rows.rows.size());
        }
    }

    private NaiveExpressions at(NaiveRow row) {
        return new NaiveExpressions(rows, row, Map.of(), moment);
    }

    /// Computes columns, of which none sees another.
    private void define(List<Column> columns) {
        List<Column> computed = columns.stream()
                .filter(column -> column.alias().isPresent() || !(column.expression() instanceof Expression.Field))
                .toList();
        Map<String, Kind> kinds = new HashMap<>();
        computed.forEach(column -> kinds.put(column.name(), Kind.of(column.expression(), rows)));
        for (NaiveRow row : rows.rows) {
            Map<String, Optional<Cell>> values = new HashMap<>();
            computed.forEach(column -> values.put(column.name(), at(row).value(column.expression())));
            values.forEach((name, value) -> set(row, name, value));
        }
        rows.columns.putAll(kinds);
    }

    static void set(NaiveRow row, String name, Optional<Cell> value) {
        value.ifPresentOrElse(
                cell -> row.columns().put(name, cell), () -> row.columns().remove(name));
    }

    private void sort(Command.Sort.Key key) {
        Comparator<Cell> order = key.descending() ? new ValueOrder().reversed() : new ValueOrder();
        rows.rows.sort((a, b) -> {
            Optional<Cell> left =
                    at(a).value(key.field()).filter(cell -> cell.text().isPresent());
            Optional<Cell> right =
                    at(b).value(key.field()).filter(cell -> cell.text().isPresent());
            return left.isPresent() && right.isPresent()
                    ? order.compare(left.get(), right.get())
                    : Boolean.compare(left.isEmpty(), right.isEmpty());
        });
    }

    private void dedup(List<Expression.Field> fields) {
        Set<List<Optional<Cell>>> seen = new HashSet<>();
        rows.rows.removeIf(row -> {
            List<Optional<Cell>> values =
                    fields.stream().map(field -> at(row).value(field)).toList();
            return values.stream().allMatch(Optional::isPresent) && !seen.add(values);
        });
    }
}
