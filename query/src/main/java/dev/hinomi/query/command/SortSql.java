package dev.hinomi.query.command;

import dev.hinomi.query.sql.EventSource;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Command;
import java.util.ArrayList;
import java.util.List;

/// `sort`: numbers by value and after all other texts, texts in natural order, the other way round when
/// descending;
/// rows without the field come last (AWS document "sort"). Rows that are equal stay as they were.
final class SortSql implements CommandSql<Command.Sort> {
    @Override
    public void apply(Command.Sort command, Work work) {
        Pipeline pipeline = work.pipeline();
        List<String> terms = new ArrayList<>();
        for (Command.Sort.Key key : command.keys()) {
            Value value = pipeline.bind(work.expressions().value(key.field()));
            String direction = key.descending() ? " DESC NULLS LAST" : " ASC NULLS LAST";
            terms(value).forEach(term -> terms.add(term + direction));
        }
        terms.addAll(pipeline.order());
        pipeline.order(terms);
    }

    /// By what rows are ordered to be in the order of a value, ascending.
    static List<String> terms(Value value) {
        return switch (value) {
            case Value.Numeric _, Value.Time _, Value.Truth _ -> value.keys();
            case Value.Field field ->
                switch (field.shape()) {
                    case ABSENT -> List.of();
                    case NUMBERS -> List.of(field.numbers());
                    case TEXTS -> List.of(natural(field.texts()));
                    case BOTH -> mixed(field);
                };
            case Value.Textual _, Value.Structure _ -> mixed(value);
        };
    }

    /// Texts that are no numbers, then numbers; numbers that are equal by their texts (`1`, `01`).
    private static List<String> mixed(Value value) {
        String isNumber = "CASE WHEN " + value.present() + " THEN " + value.number() + " IS NOT NULL END";
        String text = "CASE WHEN " + value.number() + " IS NULL THEN " + natural(value.text()) + " END";
        return List.of(isNumber, text, value.number(), value.text());
    }

    private static String natural(String text) {
        return "hinomi_natural(" + text + ")";
    }

    /// The order of events that nobody has sorted.
    static List<String> newestFirst(EventSource source) {
        return List.of(source.fixed("ts") + " DESC", source.fixed("id") + " DESC");
    }
}
