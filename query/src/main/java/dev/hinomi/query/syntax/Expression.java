package dev.hinomi.query.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// A value that is computed for a row (AWS document "Boolean, comparison, numeric, datetime, and other
/// functions").
public sealed interface Expression {
    Position position();

    /// A field of the row: `@timestamp`, `error.code`, `` `sc-status` ``, `users[1].name`.
    ///
    /// @param name as written, without backquotes
    /// @param path the steps of the name; `` a.`b.c` `` has the steps `a` and `b.c`
    record Field(String name, List<Step> path, Position position) implements Expression {
        public Field {
            path = List.copyOf(path);
        }

        /// A field whose name is one step.
        public Field(String name, Position position) {
            this(name, List.of(new Step.Name(name)), position);
        }
    }

    /// A step into a value that is not a field: `jsonParse(@message).user`, `split(path, "/")[1]`.
    record Member(Expression value, Step step, Position position) implements Expression {}

    record Text(String value, Position position) implements Expression {}

    record Numeral(BigDecimal value, Position position) implements Expression {}

    record Truth(boolean value, Position position) implements Expression {}

    /// A length of time, as in `bin(5m)`: `5m`.
    record Period(Interval interval, Position position) implements Expression {}

    /// A regular expression, without its slashes.
    record Regex(String source, Position position) implements Expression {}

    /// The `*` of `count(*)`.
    record Everything(Position position) implements Expression {}

    /// A function: `strlen(@message)`.
    ///
    /// @param function the name as written
    /// @param text the call as written, with single spaces; after `stats` it may be the name of a column
    /// @param position of the name
    record Call(String function, List<Expression> arguments, String text, Position position) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Binary(Operator operator, Expression left, Expression right, Position position) implements Expression {}

    record Negative(Expression operand, Position position) implements Expression {}

    record Not(Expression operand, Position position) implements Expression {}

    /// `value in [a, b]`, or `not in`.
    record In(Expression value, List<Expression> members, boolean negated, Position position) implements Expression {
        public In {
            members = List.copyOf(members);
        }
    }

    /// `value in (SOURCE 'group' | fields id)`, or `not in` (AWS document "Subqueries").
    record InSubquery(Expression value, Subquery subquery, boolean negated, Position position) implements Expression {}

    /// `value like "text"`, `value like /regex/`, `value =~ /regex/`, or `not like`.
    record Like(Expression value, Expression pattern, boolean negated, Position position) implements Expression {}

    /// The operands of this expression, for whoever walks over all fields. Subqueries have fields of
    /// their own.
    default List<Expression> operands() {
        return switch (this) {
            case Field _, Text _, Numeral _, Truth _, Period _, Regex _, Everything _ -> List.of();
            case Member member -> List.of(member.value());
            case Call call -> call.arguments();
            case Binary binary -> List.of(binary.left(), binary.right());
            case Negative negative -> List.of(negative.operand());
            case Not not -> List.of(not.operand());
            case In in -> concat(in.value(), in.members());
            case InSubquery in -> List.of(in.value());
            case Like like -> List.of(like.value(), like.pattern());
        };
    }

    private static List<Expression> concat(Expression first, List<Expression> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
