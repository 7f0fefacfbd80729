package dev.hinomi.query.command.series;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `filldown host cpu*`: where a field is missing, it gets the value of the last row before that has one (AWS
/// document "filldown"). Without names, all fields.
final class FillDownSql implements CommandSql<Series.FillDown> {
    @Override
    public void apply(Series.FillDown command, Work work) {
        Pipeline pipeline = work.pipeline();
        names(command, pipeline).forEach(name -> fill(name, pipeline));
    }

    private static List<String> names(Series.FillDown command, Pipeline pipeline) {
        SequencedSet<String> known = pipeline.knownNames();
        List<String> names = new ArrayList<>();
        for (String wanted : command.names().isEmpty() ? List.of("*") : command.names()) {
            if (!wanted.contains("*")) {
                names.add(wanted);
                continue;
            }
            Pattern pattern = pattern(wanted);
            known.stream().filter(name -> pattern.matcher(name).matches()).forEach(names::add);
        }
        return names.stream().distinct().toList();
    }

    private static Pattern pattern(String wildcard) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < wildcard.length(); i++) {
            char c = wildcard.charAt(i);
            regex.append(c == '*' ? ".*" : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString());
    }

    private static void fill(String name, Pipeline pipeline) {
        Value value = pipeline.bind(pipeline.name(name));
        List<String> keys = value.keys();
        if (keys.isEmpty() || value instanceof Value.Truth) {
            return; // it is missing in every row, or in none
        }
        String parts = IntStream.range(0, keys.size())
                .mapToObj(i -> "k" + i + ": " + keys.get(i))
                .collect(Collectors.joining(", "));
        String last = pipeline.bind("last_value(CASE WHEN " + value.present() + " THEN {" + parts
                + "} END IGNORE NULLS) OVER (" + pipeline.orderBy().strip()
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
        pipeline.define(
                name,
                value.in(IntStream.range(0, keys.size())
                        .mapToObj(i -> pipeline.bind(last + ".k" + i))
                        .toList()));
    }
}
