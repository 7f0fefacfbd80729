package dev.hinomi.query.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The rows between two commands, in their order.
final class NaiveRows {
    List<NaiveRow> rows;

    /// The computed columns.
    final Map<String, Kind> columns = new LinkedHashMap<>();

    final SequencedSet<String> shown = new LinkedHashSet<>();

    /// What is shown after the others: the fields of `parse`.
    final SequencedSet<String> beside = new LinkedHashSet<>();

    boolean displayed;

    NaiveRows(List<NaiveRow> rows) {
        this.rows = new ArrayList<>(rows);
    }

    /// The value of a name in a row.
    Optional<Cell> value(NaiveRow row, String name) {
        if (columns.containsKey(name)) {
            return Optional.ofNullable(row.columns().get(name));
        }
        for (int end = name.length() - 1; end > 0; end--) {
            char c = name.charAt(end);
            if ((c == '.' || c == '[') && columns.get(name.substring(0, end)) == Kind.STRUCTURE) {
                int at = end;
                return Optional.ofNullable(row.columns().get(name.substring(0, end)))
                        .flatMap(cell -> member(cell, name.substring(at)));
            }
        }
        return row.field(name);
    }

    private static Optional<Cell> member(Cell cell, String path) {
        Json json = ((Cell.Structure) cell).value();
        for (String step : path.replace("]", "").split("[.\\[]", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            Json next = switch (json) {
                case Json.Members map -> map.members().getOrDefault(step, new Json.Null());
                case Json.Array list
                when step.matches("\\d{1,9}")
                        && Integer.parseInt(step) < list.elements().size() ->
                    list.elements().get(Integer.parseInt(step));
                default -> new Json.Null();
            };
            json = next;
        }
        return json instanceof Json.Null ? Optional.empty() : Optional.of(new Cell.Structure(json));
    }

    /// What a name gives.
    Kind kind(String name) {
        Kind column = columns.get(name);
        if (column != null) {
            return column;
        }
        for (int end = name.length() - 1; end > 0; end--) {
            if (".[".indexOf(name.charAt(end)) >= 0 && columns.get(name.substring(0, end)) == Kind.STRUCTURE) {
                return Kind.STRUCTURE;
            }
        }
        return name.equals("@timestamp") || name.equals("@ingestionTime") ? Kind.TIME : Kind.TEXT;
    }

    void showBeside(String name) {
        if (!displayed) {
            beside.add(name);
        }
    }

    void show(String name) {
        if (!displayed) {
            shown.add(name);
        }
    }
}
