package dev.hinomi.query.command.insight;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.store.table.FieldShape;
import java.util.ArrayList;
import java.util.List;

/// `outlier action=remove param=3 cpu memory`: numbers that lie beyond the upper quartile by more than `param`
/// times the range between the quartiles, and with `uselower=true` those that lie as far below the lower one
/// (AWS document "outlier"). They become the boundary, or their rows go. `mark=true` adds a column, of which
/// AWS does not say the name: here `outlier`, 1 in the rows that had one.
final class OutlierSql implements CommandSql<Insight.Outlier> {
    private static final String MARK = "outlier";

    /// A field, what is beyond the boundaries in it, and the boundary that it becomes.
    private record Bounded(String name, String beyond, String boundary) {}

    @Override
    public void apply(Insight.Outlier command, Work work) {
        Pipeline pipeline = work.pipeline();
        work.matches().before(pipeline);
        List<Bounded> fields = new ArrayList<>();
        for (Expression.Field field : command.fields()) {
            fields.add(bounded(field.name(), command, work));
        }
        String any = pipeline.bind(
                "coalesce(" + Sql.or(fields.stream().map(Bounded::beyond).toList()) + ", FALSE)");
        switch (command.action()) {
            case REMOVE -> pipeline.where("NOT " + any);
            case TRANSFORM ->
                fields.forEach(field -> {
                    Value value = pipeline.bind(pipeline.name(field.name()));
                    pipeline.define(field.name(), clamped(value, field));
                });
        }
        if (command.mark()) {
            pipeline.define(MARK, new Value.Truth(any));
            pipeline.showBeside(MARK);
        }
    }

    private static Bounded bounded(String name, Insight.Outlier command, Work work) {
        Pipeline pipeline = work.pipeline();
        String number = pipeline.bind(pipeline.name(name).number());
        String low = work.plan().name("q");
        String high = work.plan().name("q");
        String factor = command.factor().toPlainString() + "::DOUBLE";
        String quartiles = work.plan()
                .add("SELECT quantile_cont(" + number + ", 0.25) AS l, quantile_cont(" + number + ", 0.75) AS h FROM "
                        + pipeline.rows());
        pipeline.then("SELECT r.*, l - " + factor + " * (h - l) AS " + low + ", h + " + factor + " * (h - l) AS " + high
                + " FROM " + pipeline.rows() + " AS r CROSS JOIN " + quartiles);
        String beyond = "(" + number + " > " + high + (command.lower() ? " OR " + number + " < " + low : "") + ")";
        return new Bounded(name, beyond, "least(greatest(" + number + ", " + low + "), " + high + ")");
    }

    private static Value clamped(Value value, Bounded field) {
        String when = "CASE WHEN " + field.beyond() + " THEN ";
        return switch (value) {
            case Value.Field held ->
                new Value.Field(
                        held.shape().with(FieldShape.NUMBERS),
                        when + field.boundary() + (held.shape().hasNumbers() ? " ELSE " + held.numbers() : "") + " END",
                        held.shape().hasTexts() ? when + "NULL ELSE " + held.texts() + " END" : "");
            case Value.Numeric _, Value.Time _, Value.Truth _ ->
                new Value.Numeric(when + field.boundary() + " ELSE " + value.number() + " END");
            case Value.Textual _, Value.Structure _ ->
                new Value.Textual(when + Sql.textOf(field.boundary()) + " ELSE " + value.text() + " END");
        };
    }
}
