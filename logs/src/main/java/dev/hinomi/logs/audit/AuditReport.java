package dev.hinomi.logs.audit;

import dev.hinomi.kernel.Arn;
import dev.hinomi.logs.protect.Finding;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The findings in one event, in AWS's form (user guide, "Audit findings reports"). `start` is the place of
/// the first character, from 0 on, and `end` that behind the last.
final class AuditReport {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AuditReport() {}

    static String of(Arn group, Instant at, List<Finding> findings) {
        ObjectNode report = MAPPER.createObjectNode();
        report.put("auditTimestamp", DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS)));
        report.put("resourceArn", group + ":*");
        ArrayNode identifiers = report.putArray("dataIdentifiers");
        for (Finding finding : findings) {
            ObjectNode identifier = identifiers.addObject();
            identifier.put("name", finding.identifier());
            identifier.put("count", finding.spans().size());
            ArrayNode detections = identifier.putArray("detections");
            finding.spans()
                    .forEach(span ->
                            detections.addObject().put("start", span.start()).put("end", span.end()));
        }
        return MAPPER.writeValueAsString(report);
    }
}
