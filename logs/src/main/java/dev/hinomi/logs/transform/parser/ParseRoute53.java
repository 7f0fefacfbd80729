package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.List;
import java.util.Set;

/// `parseRoute53`: reads query logs of public hosted zones of Route 53.
public final class ParseRoute53 {
    private static final Columns COLUMNS = new Columns(
            "parseRoute53",
            List.of(
                    "version",
                    "queryTimestamp",
                    "hostZoneId",
                    "queryName",
                    "queryType",
                    "responseCode",
                    "protocol",
                    "edgeLocation",
                    "resolverIp",
                    "ednsClientSubnet"),
            Set.of("queryName"));

    private ParseRoute53() {}

    public static void apply(EventTree event) throws StepFailure {
        COLUMNS.apply(event);
    }
}
