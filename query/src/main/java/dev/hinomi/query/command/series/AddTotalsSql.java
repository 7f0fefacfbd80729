package dev.hinomi.query.command.series;

import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.store.table.FieldShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `addtotals fieldname=Sum col=true price, tax`: a column with the sum of each row's numbers, and with
/// `col=true` a row at the bottom with the sums of the columns (AWS document "addtotals"). Without fields, what
/// is shown and is a number is summed; times and truths are not. A row without any number has no sum.
final class AddTotalsSql implements CommandSql<Series.AddTotals> {
    @Override
    public void apply(Series.AddTotals command, Work work) {
        Pipeline pipeline = work.pipeline();
        List<String> summed = command.fields().isEmpty()
                ? pipeline.shown().stream()
                        .filter(name -> isSummed(pipeline.name(name)))
                        .toList()
                : command.fields().stream().map(Expression.Field::name).toList();
        if (command.summary()) {
            addRow(summed, work);
        }
        if (command.rows()) {
            List<String> numbers = summed.stream()
                    .map(name -> pipeline.bind(pipeline.name(name).number()))
                    .toList();
            pipeline.define(command.name(), new Value.Numeric(sum(numbers)));
            pipeline.showBeside(command.name());
        }
    }

    private static boolean isSummed(Value value) {
        return switch (value) {
            case Value.Numeric _, Value.Textual _, Value.Field _ -> true;
            case Value.Time _, Value.Truth _, Value.Structure _ -> false;
        };
    }

    private static String sum(List<String> numbers) {
        if (numbers.isEmpty()) {
            return "NULL::DOUBLE";
        }
        return "CASE WHEN coalesce(" + String.join(", ", numbers) + ") IS NOT NULL THEN "
                + numbers.stream().map(number -> "coalesce(" + number + ", 0)").collect(Collectors.joining(" + "))
                + " END";
    }

    /// The row below all others has only columns of its own; those of the others are null in it.
    private static void addRow(List<String> summed, Work work) {
        Pipeline pipeline = work.pipeline();
        for (String name : List.copyOf(pipeline.shown())) {
            if (pipeline.name(name) instanceof Value.Truth truth) {
                pipeline.define(name, new Value.Numeric(truth.number())); // a truth is never missing
            }
        }
        String place = work.plan().name("p");
        pipeline.then("SELECT *, row_number() OVER (" + pipeline.orderBy().strip() + ") AS " + place + " FROM "
                + pipeline.rows());
        Map<String, String> sums = new LinkedHashMap<>();
        StringBuilder below = new StringBuilder("SELECT count(*) + 1 AS " + place);
        for (String name : summed) {
            String number = pipeline.bind(pipeline.name(name).number());
            String sum = work.plan().name("p");
            sums.put(name, sum);
            below.append(", sum(").append(number).append(") AS ").append(sum);
        }
        String rows = pipeline.rows();
        pipeline.then("SELECT * FROM " + rows + " UNION ALL BY NAME " + below + " FROM " + rows);
        sums.forEach((name, sum) -> pipeline.define(name, either(pipeline.name(name), sum)));
        pipeline.order(List.of(place + " ASC"));
        pipeline.noEvents();
    }

    /// A value, and below all others the sum.
    private static Value either(Value value, String sum) {
        return switch (value) {
            case Value.Field field ->
                new Value.Field(
                        field.shape().with(FieldShape.NUMBERS),
                        field.shape().hasNumbers() ? "coalesce(" + field.numbers() + ", " + sum + ")" : sum,
                        field.texts());
            case Value.Textual text -> new Value.Textual("coalesce(" + text.sql() + ", " + Sql.textOf(sum) + ")");
            case Value.Numeric _, Value.Time _, Value.Truth _, Value.Structure _ ->
                new Value.Numeric("coalesce(" + value.number() + ", " + sum + ")");
        };
    }
}
