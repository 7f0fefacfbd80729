package dev.hinomi.dashboards.widget;

import dev.hinomi.dashboards.schema.Findings;
import dev.hinomi.dashboards.schema.Schema;
import tools.jackson.databind.JsonNode;

/// What the reader of a dashboard may choose, and what is replaced by it in the widgets (CloudWatch User Guide,
/// "Variables Array Structure").
public final class Variables {
    private static final int LONGEST_VALUE = 255;

    private static final Schema VALUE = Schema.object()
            .required("value", Schema.scalar().and(Variables::checkLength))
            .optional("label", Schema.text().atMost(LONGEST_VALUE));

    private static final Schema VARIABLE = Schema.object()
            .required("type", Schema.oneOf("property", "pattern"))
            .required("inputType", Schema.oneOf("input", "select", "radio"))
            .required("id", Schema.text().atMost(32).and(Schema.text("^[0-9A-Za-z_-]+$")))
            .optional("property", Schema.text())
            .optional("pattern", Schema.text())
            .optional("label", Schema.text().atMost(30))
            .optional("values", Schema.listOf(VALUE).atLeast(1).atMost(500))
            .optional("search", Schema.text().atMost(2048))
            .optional("populateFrom", Schema.text())
            .optional("defaultValue", Schema.scalar().and(Variables::checkLength))
            .optional("visible", Schema.bool())
            .and(Variables::checkTarget)
            .and(Variables::checkChoice);

    public static final Schema SCHEMA = Schema.listOf(VARIABLE).atMost(25).and(Schema.unique("id"));

    private Variables() {}

    /// What a variable replaces.
    private static void checkTarget(JsonNode variable, String path, Findings findings) {
        String type = variable.path("type").asString("");
        if ((type.equals("property") || type.equals("pattern")) && !variable.has(type)) {
            findings.error(path, "Should have required property '" + type + "'");
        }
    }

    /// Where the values come from that one can choose from.
    private static void checkChoice(JsonNode variable, String path, Findings findings) {
        String input = variable.path("inputType").asString("");
        if (!(input.equals("select") || input.equals("radio")) || variable.has("values")) {
            return;
        }
        if (!variable.has("search")) {
            findings.error(path, "Should have required property 'values'");
        } else if (!variable.has("populateFrom")) {
            findings.error(path, "Should have required property 'populateFrom'");
        }
    }

    private static void checkLength(JsonNode value, String path, Findings findings) {
        if (value.isString()) {
            Schema.text().atMost(LONGEST_VALUE).check(value, path, findings);
        }
    }
}
