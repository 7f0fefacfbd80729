package dev.hinomi.query.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.query.plan.Answer;
import dev.hinomi.store.table.FieldNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/// Compares what a query gave with what it must give. A failure shows both as tables that can be copied into the
/// script.
final class ExpectedRows {
    /// Sums in another order differ in their last digits.
    private static final double TOLERANCE = 1e-9;

    private ExpectedRows() {}

    static void check(Scenario scenario, Scenario.Expectation.Rows expected, Answer answer) {
        List<Map<String, String>> wanted = new ArrayList<>(cells(expected.table()));
        List<Map<String, String>> found = new ArrayList<>(cells(answer));
        if (!expected.ordered()) {
            wanted.sort(Comparator.comparing(Map::toString));
            found.sort(Comparator.comparing(Map::toString));
        }
        if (!same(wanted, found)) {
            SequencedSet<String> header = new LinkedHashSet<>(expected.table().header());
            found.forEach(row -> header.addAll(row.keySet()));
            same(scenario, write(header, wanted), write(header, found));
        }
        scenario.matched()
                .ifPresent(matched -> assertThat(answer.matched())
                        .as(scenario.place() + ": matched")
                        .isEqualTo(matched));
    }

    /// Fails with the query unless both are the same.
    static void same(Scenario scenario, String expected, String found) {
        assertThat(found)
                .as(scenario.place() + ": " + scenario.name() + "\n\n" + scenario.query() + "\n")
                .isEqualTo(expected);
    }

    private static boolean same(List<Map<String, String>> expected, List<Map<String, String>> found) {
        return expected.size() == found.size()
                && IntStream.range(0, expected.size()).allMatch(i -> same(expected.get(i), found.get(i)));
    }

    private static boolean same(Map<String, String> expected, Map<String, String> found) {
        return List.copyOf(expected.keySet()).equals(List.copyOf(found.keySet()))
                && expected.entrySet().stream()
                        .allMatch(cell -> same(cell.getValue(), found.getOrDefault(cell.getKey(), "")));
    }

    private static boolean same(String expected, String found) {
        if (expected.equals(found)) {
            return true;
        }
        OptionalDouble a = FieldNumber.parse(expected);
        OptionalDouble b = FieldNumber.parse(found);
        boolean fraction = a.isPresent() && b.isPresent() && (isFraction(a) || isFraction(b));
        return fraction && Math.abs(a.getAsDouble() - b.getAsDouble()) <= TOLERANCE * Math.abs(a.getAsDouble());
    }

    private static boolean isFraction(OptionalDouble number) {
        return number.getAsDouble() != Math.rint(number.getAsDouble());
    }

    private static List<SequencedMap<String, String>> cells(TextTable table) {
        return table.rows().stream()
                .map(row -> {
                    SequencedMap<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < table.header().size(); i++) {
                        String name = table.header().get(i);
                        row.text(i).ifPresent(text -> cells.put(name, text));
                    }
                    return cells;
                })
                .toList();
    }

    private static List<SequencedMap<String, String>> cells(Answer answer) {
        return answer.rows().stream()
                .map(row -> {
                    SequencedMap<String, String> cells = new LinkedHashMap<>();
                    row.cells().forEach(cell -> cells.put(cell.field(), cell.value()));
                    return cells;
                })
                .toList();
    }

    static String write(Answer answer) {
        List<SequencedMap<String, String>> rows = cells(answer);
        SequencedSet<String> header = new LinkedHashSet<>();
        rows.forEach(row -> header.addAll(row.keySet()));
        return write(header, rows);
    }

    private static String write(SequencedSet<String> header, List<? extends Map<String, String>> rows) {
        return rows.isEmpty()
                ? "no rows"
                : TextTable.write(
                        header.stream().map(JsonWriter::cell).toList(),
                        rows.stream().map(row -> cells(header, row)).toList());
    }

    private static List<String> cells(SequencedSet<String> header, Map<String, String> row) {
        return header.stream()
                .map(name -> row.containsKey(name) ? JsonWriter.cell(row.getOrDefault(name, "")) : "")
                .toList();
    }
}
