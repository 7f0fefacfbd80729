package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// General functions (AWS documents "Boolean, comparison, numeric, datetime, and other functions", "General
/// functions", and "unmask").
final class GeneralFunctions {
    private GeneralFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.of(
                "ispresent", call -> new Value.Truth(call.value(0).present()),
                "isNumeric", call -> new Value.Truth("(" + call.number(0) + " IS NOT NULL)"),
                "messageSize", call -> new Value.Numeric("strlen(" + call.text(0) + ")::DOUBLE"),
                "coalesce", GeneralFunctions::coalesce,
                "if", GeneralFunctions::choose,
                "case", GeneralFunctions::choose,
                "unmask", GeneralFunctions::unmask);
    }

    private static Value coalesce(Call call) {
        List<Choice.Branch> branches = IntStream.range(0, call.size())
                .mapToObj(i -> new Choice.Branch(call.value(i).present(), call.value(i), call.literal(i)))
                .toList();
        return Choice.value(branches, Optional.empty());
    }

    /// `if(condition, a, b)` and `case(condition, a, condition, b, c)`: the value after the first condition that
    /// holds, else the last one; missing without a last one.
    private static Value choose(Call call) {
        List<Choice.Branch> branches = new ArrayList<>();
        for (int i = 0; i + 1 < call.size(); i += 2) {
            branches.add(new Choice.Branch(call.condition(i), call.value(i + 1), call.literal(i + 1)));
        }
        int last = call.size() - 1;
        return Choice.value(
                branches,
                last % 2 == 0
                        ? Optional.of(new Choice.Branch("TRUE", call.value(last), call.literal(last)))
                        : Optional.empty());
    }

    /// A field of the events as it is, whatever a data protection policy masks; a computed column is what it is.
    private static Value unmask(Call call) {
        return call.arguments().getFirst() instanceof Expression.Field field
                        && !call.pipeline().has(field.name())
                ? call.pipeline().field(field.name(), true)
                : call.value(0);
    }
}
