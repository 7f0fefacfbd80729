package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.List;
import java.util.Set;

/// `parseVPC`: reads flow logs of Amazon VPC in their default format (version 2).
public final class ParseVpc {
    private static final Columns COLUMNS = new Columns(
            "parseVPC",
            List.of(
                    "version",
                    "accountId",
                    "interfaceId",
                    "srcAddr",
                    "dstAddr",
                    "srcPort",
                    "dstPort",
                    "protocol",
                    "packets",
                    "bytes",
                    "start",
                    "end",
                    "action",
                    "logStatus"),
            Set.of("accountId"));

    private ParseVpc() {}

    public static void apply(EventTree event) throws StepFailure {
        COLUMNS.apply(event);
    }
}
