package dev.hinomi.guide.apply;

import dev.hinomi.guide.ItemKind;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.settings.SecretValues;

/// The items that nothing is created for, and why.
final class KeptItems {
    private KeptItems() {}

    static Step step(Item item, SecretValues secrets) {
        ItemKind kind = ItemKind.of(item);
        String reason = switch (kind) {
            case ALARM ->
                throw new IllegalArgumentException("alarm: " + item.summary() + " (expected: an item that is kept)");
            case AWS_COMMAND, SHELL_COMMAND -> "run by a person, not by apply";
            case QUERY, FILTER_PATTERN -> "run by a person when they look for a cause";
            case THRESHOLD -> "a threshold without an alarm of its own";
            case RUNBOOK, DIAGRAM -> "run by ./hinomi runbook start, or by its alarm";
            case CHECKLIST,
                    SEVERITY,
                    ESCALATION,
                    CONTACT,
                    MAINTENANCE,
                    REPORT,
                    KPI,
                    POLICY,
                    PRICE,
                    DASHBOARD,
                    SCALING -> "kept with the guide; nothing follows it";
            case CODE, NOTE -> "text";
        };
        return Step.of(item.line(), kind.label(), secrets.redact(item.summary()), new Step.Action.Keep(reason));
    }
}
