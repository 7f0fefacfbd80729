package dev.hinomi.query.plan;

import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.store.TextCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the text of an event must contain for the filters of a query to hold, so that events without
/// it need not be read. Looks at the filters that come before anything that gives names another meaning.
public final class RequiredTexts {
    private static final String MESSAGE = "@message";

    /// Ids: texts that JSON has no need to escape, long and with a digit. Whoever escapes them nevertheless writes
    /// `\\u00`. Words such as `ERROR` are in too many events for it to pay to look where they are.
    private static final Pattern ID = Pattern.compile("(?=.*[0-9])[A-Za-z0-9_:.@#-]{16,}");

    /// Regular expressions that are mere texts.
    private static final Pattern LITERAL = Pattern.compile("[^\\\\.\\[\\](){}^$|?*+]+");

    /// Shorter texts are in nearly all events.
    private static final int MIN_LENGTH = 4;

    private final boolean fieldsAreInText;
    private final boolean masked;

    private RequiredTexts(boolean fieldsAreInText, boolean masked) {
        this.fieldsAreInText = fieldsAreInText;
        this.masked = masked;
    }

    /// What is required.
    ///
    /// @param fieldsAreInText whether the values of discovered fields stand in the text as it is
    ///     stored, because no transformer has made them
    /// @param masked whether readers may see `*` where the stored text has other characters
    public static TextCondition of(List<Command> commands, boolean fieldsAreInText, boolean masked) {
        RequiredTexts texts = new RequiredTexts(fieldsAreInText, masked);
        List<TextCondition> required = new ArrayList<>();
        for (Command command : commands) {
            switch (command) {
                case Command.Filter filter -> required.add(texts.of(filter.condition()));
                case Command.Fields fields
                when fields.columns().stream().allMatch(column -> column.alias().isEmpty()) -> {}
                default -> {
                    return TextCondition.all(required);
                }
            }
        }
        return TextCondition.all(required);
    }

    private TextCondition of(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary ->
                switch (binary.operator()) {
                    case AND -> TextCondition.all(List.of(of(binary.left()), of(binary.right())));
                    case OR -> TextCondition.any(List.of(of(binary.left()), of(binary.right())));
                    case EQUAL -> equal(binary.left(), binary.right());
                    default -> TextCondition.ALWAYS;
                };
            case Expression.Like like when !like.negated() -> contained(like.value(), like.pattern());
            default -> TextCondition.ALWAYS;
        };
    }

    private TextCondition contained(Expression value, Expression pattern) {
        String text = switch (pattern) {
            case Expression.Text literal -> literal.value();
            case Expression.Regex regex when LITERAL.matcher(regex.source()).matches() -> regex.source();
            default -> "";
        };
        boolean ofMessage =
                value instanceof Expression.Field field && field.name().equals(MESSAGE);
        return ofMessage && !(masked && text.contains("*")) ? required(text) : TextCondition.ALWAYS;
    }

    /// A discovered field has a text that stands in the event, in JSON or as it is.
    private TextCondition equal(Expression field, Expression literal) {
        if (field instanceof Expression.Field discovered
                && literal instanceof Expression.Text text
                && fieldsAreInText
                && !discovered.name().startsWith("@")
                && ID.matcher(text.value()).matches()) {
            return TextCondition.any(List.of(required(text.value()), new TextCondition.Contains("\\u00")));
        }
        return TextCondition.ALWAYS;
    }

    private static TextCondition required(String text) {
        return text.length() < MIN_LENGTH ? TextCondition.ALWAYS : new TextCondition.Contains(text);
    }
}
