package dev.hinomi.dashboards;

import dev.hinomi.dashboards.schema.Finding;
import dev.hinomi.dashboards.schema.Findings;
import dev.hinomi.dashboards.schema.JsonDocument;
import dev.hinomi.dashboards.schema.Schema;
import dev.hinomi.dashboards.widget.Variables;
import dev.hinomi.dashboards.widget.Widget;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a dashboard holds (CloudWatch User Guide, "Dashboard Body Structure and Syntax").
final class DashboardBody {
    /// In bytes. CloudWatch has a limit and does not say which.
    static final int LONGEST = 1 << 20;

    /// Of all widgets together (CloudWatch User Guide, "CloudWatch service quotas").
    private static final int MOST_METRICS = 2_500;

    private static final Schema SCHEMA = Schema.object()
            .required("widgets", Schema.listOf(Widget.SCHEMA).atMost(500))
            .optional("variables", Variables.SCHEMA)
            .optional("start", Widget.TIME_BOUND)
            .optional("end", Widget.TIME_BOUND)
            .optional("periodOverride", Schema.oneOf("auto", "inherit"))
            .and(DashboardBody::checkRange)
            .and(DashboardBody::checkMetrics);

    private DashboardBody() {}

    /// Returns the warnings.
    ///
    /// @throws FaultException with all errors, when there is one
    static List<Finding> check(String body, int bytes) {
        if (bytes > LONGEST) {
            throw new FaultException(new Fault.InvalidDocument(
                    "The field DashboardBody is " + bytes + " bytes long (expected: at most " + LONGEST + ")",
                    List.of()));
        }
        Findings findings = new Findings();
        SCHEMA.check(JsonDocument.parse(body, "DashboardBody"), "", findings);
        findings.refuse("dashboard body");
        return findings.warnings();
    }

    private static void checkRange(JsonNode body, String path, Findings findings) {
        if (body.has("end") && !body.has("start")) {
            findings.warn(path, "The \"end\" property needs \"start\", will be ignored");
        }
    }

    private static void checkMetrics(JsonNode body, String path, Findings findings) {
        int metrics = body.path("widgets")
                .valueStream()
                .mapToInt(widget -> widget.path("properties").path("metrics").size())
                .sum();
        if (metrics > MOST_METRICS) {
            findings.error(path + "/widgets", "Should NOT have more than " + MOST_METRICS + " metrics");
        }
    }
}
