package dev.hinomi.logs.selection;

import dev.hinomi.kernel.Scope;
import java.util.Arrays;
import java.util.Optional;

/// What is known of the place that an event comes from (API reference, `PutMetricFilter`:
/// `emitSystemFieldDimensions`). Nothing is centralized from other accounts or regions here, so it is the
/// place that the event lies in.
public enum SystemField {
    ACCOUNT("@aws.account"),
    REGION("@aws.region");

    private final String text;

    SystemField(String text) {
        this.text = text;
    }

    /// As the API writes it.
    public String text() {
        return text;
    }

    public String value(Scope scope) {
        return switch (this) {
            case ACCOUNT -> scope.account();
            case REGION -> scope.region();
        };
    }

    public static Optional<SystemField> parse(String text) {
        return Arrays.stream(values()).filter(field -> field.text.equals(text)).findFirst();
    }
}
