package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.ObjectSchema;
import dev.hinomi.dashboards.schema.Schema;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// Lines, bands and the alarm of a graph. A band is an array of the two annotations at its edges.
final class Annotations {
    private static final ObjectSchema LINE = Schema.object()
            .optional("label", Schema.text())
            .optional("color", Shared.COLOR)
            .optional("visible", Schema.bool());

    private static final Schema HORIZONTAL = LINE.required("value", Schema.number())
            .optional("fill", Schema.oneOf("above", "below", "none"))
            .optional("yAxis", Shared.Y_AXIS_SIDE);

    private static final Schema VERTICAL = LINE.required(
                    "value", Schema.text().where(Annotations::isTime, "Should match format \"date-time\""))
            .optional("fill", Schema.oneOf("before", "after", "none"));

    static final Schema SCHEMA = Schema.object()
            .optional("alarms", Schema.listOf(Schema.text()).atMost(1))
            .optional("horizontal", Schema.listOf(lineOrBand(HORIZONTAL)))
            .optional("vertical", Schema.listOf(lineOrBand(VERTICAL)))
            .and((value, path, findings) -> {
                if (!value.path("alarms").isEmpty() && (value.has("horizontal") || value.has("vertical"))) {
                    findings.error(path, "Should have an alarm, or horizontal and vertical annotations, not both");
                }
            });

    private Annotations() {}

    private static Schema lineOrBand(Schema line) {
        Schema band = Schema.listOf(line).atLeast(2).atMost(2);
        return (value, path, findings) -> (value.isArray() ? band : line).check(value, path, findings);
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
