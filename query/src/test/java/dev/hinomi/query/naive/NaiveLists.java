package dev.hinomi.query.naive;

import dev.hinomi.query.syntax.Expression;
import java.util.List;
import java.util.Optional;

/// Functions of lists and maps, which may be texts as well.
final class NaiveLists {
    private NaiveLists() {}

    static Optional<Cell> value(String name, List<Expression> arguments, NaiveExpressions row) {
        Optional<Cell> value = row.value(arguments.getFirst());
        Optional<Json> json = value.flatMap(cell -> Json.parse(cell.shown()))
                .filter(found -> found instanceof Json.Array || found instanceof Json.Members);
        Optional<Json.Array> list = json.filter(Json.Array.class::isInstance).map(Json.Array.class::cast);
        return switch (name) {
            case "jsonstringify" -> json.map(found -> new Cell.Str(found.write()));
            case "jsonarraysize" ->
                list.flatMap(found -> Cell.Num.of(found.elements().size()));
            case "jsonarraycontains" -> {
                Optional<String> member = row.text(arguments.get(1));
                yield NaiveExpressions.truth(list.isPresent()
                        && member.isPresent()
                        && list.get().elements().stream().anyMatch(element -> is(element, member.get())));
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean is(Json element, String text) {
        return element instanceof Json.Scalar(String own, String json)
                && (own.equals(text) || (!json.startsWith("\"") && json.equals(text)));
    }
}
