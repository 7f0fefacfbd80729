package dev.hinomi.query.function;

import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.FieldShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// One value of several, as `coalesce`, `if` and `case` choose it. When all are of one kind, so is the choice;
/// otherwise it is held as a field is, in a column of numbers and one of texts, so that neither is lost.
final class Choice {
    private Choice() {}

    /// A value and when it is chosen.
    ///
    /// @param condition a BOOLEAN, of which null means false
    /// @param value whose parts can be written several times
    /// @param literal the text, when it is written in quotes
    record Branch(String condition, Value value, Optional<String> literal) {
        boolean isNumber() {
            return switch (value) {
                case Value.Numeric _, Value.Truth _ -> true;
                case Value.Field field -> !field.shape().hasTexts();
                case Value.Textual _, Value.Time _, Value.Structure _ -> false;
            };
        }

        boolean isText() {
            return switch (value) {
                case Value.Textual _ -> true;
                case Value.Field field -> !field.shape().hasNumbers();
                case Value.Numeric _, Value.Truth _, Value.Time _, Value.Structure _ -> false;
            };
        }

        /// What the column of numbers has.
        String number() {
            return literal.map(Branch::numberOf).orElseGet(value::number);
        }

        private static String numberOf(String text) {
            OptionalDouble number = FieldNumber.parse(text);
            return number.isPresent() ? Sql.literal(number.getAsDouble()) : "NULL::DOUBLE";
        }

        private static String textOf(String text) {
            OptionalDouble number = FieldNumber.parse(text);
            boolean given = number.isPresent() && FieldNumber.gives(number.getAsDouble(), text);
            return given ? "NULL::VARCHAR" : Sql.literal(text);
        }

        /// What the column of texts has.
        String text() {
            if (literal.isPresent()) {
                return textOf(literal.get());
            }
            return switch (value) {
                case Value.Numeric _, Value.Truth _ -> "NULL::VARCHAR";
                case Value.Field field -> field.shape().hasTexts() ? field.texts() : "NULL::VARCHAR";
                case Value.Textual text -> "hinomi_own_text(" + text.sql() + ")";
                case Value.Time time -> time.text();
                case Value.Structure structure -> "hinomi_own_text(" + structure.shown() + ")";
            };
        }
    }

    /// The value of the first branch whose condition holds.
    ///
    /// @param last the value when none does
    static Value value(List<Branch> branches, Optional<Branch> last) {
        List<Branch> all = Stream.concat(branches.stream(), last.stream()).toList();
        if (all.stream().allMatch(branch -> branch.value() instanceof Value.Time)) {
            return new Value.Time(
                    choose(branches, last, branch -> branch.value().keys().getFirst()));
        }
        if (all.stream().allMatch(branch -> branch.value() instanceof Value.Structure)) {
            return new Value.Structure(
                    choose(branches, last, branch -> branch.value().keys().getFirst()));
        }
        if (all.stream().allMatch(Branch::isNumber)) {
            return new Value.Numeric(choose(branches, last, Branch::number));
        }
        if (all.stream().allMatch(Branch::isText)) {
            return new Value.Textual(
                    choose(branches, last, branch -> branch.value().text()));
        }
        return new Value.Field(
                FieldShape.BOTH, choose(branches, last, Branch::number), choose(branches, last, Branch::text));
    }

    private static String choose(List<Branch> branches, Optional<Branch> last, Function<Branch, String> part) {
        List<String> cases = new ArrayList<>();
        branches.forEach(branch -> cases.add("WHEN " + branch.condition() + " THEN " + part.apply(branch)));
        String otherwise = last.map(branch -> " ELSE " + part.apply(branch)).orElse("");
        return cases.isEmpty()
                ? last.map(part).orElseThrow()
                : "(CASE " + String.join(" ", cases) + otherwise + " END)";
    }
}
