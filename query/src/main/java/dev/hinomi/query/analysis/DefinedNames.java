package dev.hinomi.query.analysis;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds fields that a query makes twice before it aggregates: by `as` in `parse`, `fields` and the first
/// `stats`. AWS's documents do not say so; its service answers `Ephemeral field is already defined`, also
/// when `fields` names again what `parse` has made (`display` may).
final class DefinedNames {
    private final List<QueryProblem> problems;
    private final Set<String> defined = new HashSet<>();
    private final Set<String> parsed = new HashSet<>();
    private boolean aggregated;

    DefinedNames(List<QueryProblem> problems) {
        this.problems = problems;
    }

    void check(Command command) {
        if (aggregated) {
            return;
        }
        switch (command) {
            case Command.Fields fields -> fields.columns().forEach(this::field);
            case Extraction.Parse parse ->
                parse.method().names().forEach(name -> {
                    define(name, parse.position());
                    parsed.add(name);
                });
            case Command.Stats stats -> {
                stats.aggregates().forEach(this::alias);
                stats.groups().forEach(this::alias);
                aggregated = true;
            }
            case Command _ -> {}
        }
    }

    private void field(Column column) {
        if (column.alias().isEmpty()
                && column.expression() instanceof Expression.Field field
                && parsed.contains(field.name())) {
            add(field.name(), field.position(), "display, or no mention of what parse shows already");
        }
        alias(column);
    }

    private void alias(Column column) {
        column.alias().ifPresent(alias -> define(alias, column.expression().position()));
    }

    private void define(String name, Position position) {
        if (!defined.add(name)) {
            add(name, position, "another name after as");
        }
    }

    private void add(String name, Position position, String expected) {
        problems.add(new QueryProblem(
                QueryProblem.Kind.MALFORMED,
                Optional.of("Ephemeral field is already defined: " + name),
                position,
                "'" + name + "' again",
                expected,
                Optional.empty()));
    }
}
