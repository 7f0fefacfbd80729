package dev.hinomi.query.naive;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Extraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Commands that take values apart.
record NaiveExtraction(NaiveRows rows, NaiveMoment moment) {
    private NaiveExpressions at(NaiveRow row) {
        return new NaiveExpressions(rows, row, Map.of(), moment);
    }

    /// `parse`: a row that does not match has none of the fields.
    void firstMatch(Extraction.Parse parse) {
        Pattern pattern;
        List<String> names;
        Map<Integer, String> groups = new LinkedHashMap<>();
        switch (parse.method()) {
            case Extraction.Glob glob -> {
                String regex = Pattern.quote(glob.pattern()).replace("\\*", "(.*?)");
                pattern = Pattern.compile("(?s)" + (regex.endsWith("(.*?)") ? regex + "$" : regex));
                names = glob.names();
                names.forEach(name -> groups.put(groups.size() + 1, name));
            }
            case Extraction.Matches matches -> {
                pattern = Pattern.compile(matches.source());
                names = matches.names();
                matches.captures().forEach(capture -> groups.put(capture.group(), capture.name()));
            }
            default -> throw new IllegalArgumentException(parse.toString());
        }
        for (NaiveRow row : rows.rows) {
            Optional<Matcher> match =
                    at(row).text(parse.field()).map(pattern::matcher).filter(Matcher::find);
            groups.forEach((group, name) -> NaiveInterpreter.set(
                    row,
                    name,
                    match.map(found ->
                            new Cell.Str(Optional.ofNullable(found.group(group)).orElse("")))));
        }
        names.forEach(name -> rows.columns.put(name, Kind.TEXT));
        names.forEach(rows::showBeside);
    }

    /// `parse ... multi`: one row for each match, and one for a row without a match.
    void everyMatch(Expression.Field field, Extraction.Matches matches) {
        Pattern pattern = Pattern.compile(matches.source());
        List<NaiveRow> all = new ArrayList<>();
        for (NaiveRow row : rows.rows) {
            Optional<Matcher> matcher = at(row).text(field).map(pattern::matcher);
            boolean found = false;
            while (matcher.filter(Matcher::find).isPresent()) {
                found = true;
                NaiveRow copy = new NaiveRow(row.event(), row.columns());
                matches.captures()
                        .forEach(capture -> NaiveInterpreter.set(
                                copy,
                                capture.name(),
                                Optional.of(new Cell.Str(
                                        Optional.ofNullable(matcher.get().group(capture.group()))
                                                .orElse("")))));
                all.add(copy);
            }
            if (!found) {
                matches.names().forEach(name -> row.columns().remove(name));
                all.add(row);
            }
        }
        rows.rows = all;
        matches.names().forEach(name -> rows.columns.put(name, Kind.TEXT));
        matches.names().forEach(rows::showBeside);
    }

    void unnest(Extraction.Unnest unnest) {
        List<NaiveRow> all = new ArrayList<>();
        for (NaiveRow row : rows.rows) {
            Optional<Cell> value = at(row).value(unnest.field());
            List<Json> elements = value.map(cell -> switch (cell) {
                        case Cell.Structure(Json.Array list) -> list.elements();
                        case Cell.Structure(Json other) -> List.of(other);
                        case Cell other -> List.<Json>of(new Json.Scalar(other.shown(), Json.quoted(other.shown())));
                    })
                    .orElse(List.of());
            for (Json element : elements) {
                NaiveRow copy = new NaiveRow(row.event(), row.columns());
                NaiveInterpreter.set(
                        copy,
                        unnest.name(),
                        element instanceof Json.Null ? Optional.empty() : Optional.of(new Cell.Structure(element)));
                all.add(copy);
            }
        }
        rows.rows = all;
        rows.columns.put(unnest.name(), Kind.STRUCTURE);
    }
}
