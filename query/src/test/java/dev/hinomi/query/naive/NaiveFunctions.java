package dev.hinomi.query.naive;

import dev.hinomi.query.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Functions of one row.
final class NaiveFunctions {
    private NaiveFunctions() {}

    static Optional<Cell> value(Expression.Call call, NaiveExpressions row) {
        String name = call.function().toLowerCase(Locale.ROOT);
        List<Expression> arguments = call.arguments();
        return switch (name) {
            case "ispresent" ->
                NaiveExpressions.truth(row.value(arguments.getFirst()).isPresent());
            case "isnumeric" ->
                NaiveExpressions.truth(row.number(arguments.getFirst()).isPresent());
            case "coalesce", "if", "case" -> chosen(call, row);
            case "jsonparse" ->
                row.text(arguments.getFirst())
                        .flatMap(Json::parse)
                        .filter(json -> json instanceof Json.Array || json instanceof Json.Members)
                        .map(Cell.Structure::new);
            case "jsonstringify", "jsonarraysize", "jsonarraycontains" -> NaiveLists.value(name, arguments, row);
            case "isvalidip",
                    "isvalidipv4",
                    "isvalidipv6",
                    "isipinsubnet",
                    "isipv4insubnet",
                    "ipv4tonumber",
                    "isprivateip" ->
                NaiveAddresses.value(
                        name,
                        arguments.stream()
                                .map(argument -> row.text(argument).orElse(""))
                                .toList());
            case "bin",
                    "datefloor",
                    "dateceil",
                    "frommillis",
                    "tomillis",
                    "now",
                    "querystarttime",
                    "queryendtime",
                    "querytimerange" -> NaiveTimes.value(name, arguments, row);
            case "abs",
                    "ceil",
                    "floor",
                    "greatest",
                    "least",
                    "log",
                    "round",
                    "sqrt",
                    "haversine",
                    "tonumber",
                    "todouble",
                    "toint" -> row.numbers(arguments).flatMap(numbers -> NaiveNumbers.value(name, numbers));
            default -> NaiveTexts.value(name, arguments, row);
        };
    }

    /// The values among which `coalesce`, `if` and `case` choose.
    static List<Expression> choices(Expression.Call call) {
        if (call.function().equalsIgnoreCase("coalesce")) {
            return call.arguments();
        }
        List<Expression> choices = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            if (i % 2 == 1 || i == call.arguments().size() - 1) {
                choices.add(call.arguments().get(i));
            }
        }
        return choices;
    }

    private static Optional<Cell> chosen(Expression.Call call, NaiveExpressions row) {
        return choice(call, row).flatMap(row::value).map(cell -> switch (Kind.of(call, row.rows())) {
            case NUMBER -> new Cell.Num(cell.number().orElseThrow());
            case TEXT -> cell instanceof Cell.Time time ? new Cell.Chosen(time) : new Cell.Str(cell.shown());
            case TIME, STRUCTURE -> cell;
        });
    }

    private static Optional<Expression> choice(Expression.Call call, NaiveExpressions row) {
        List<Expression> arguments = call.arguments();
        if (call.function().equalsIgnoreCase("coalesce")) {
            return arguments.stream()
                    .filter(argument -> row.value(argument).isPresent())
                    .findFirst();
        }
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            if (row.holds(arguments.get(i))) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return arguments.size() % 2 == 1 ? Optional.of(arguments.getLast()) : Optional.empty();
    }
}
