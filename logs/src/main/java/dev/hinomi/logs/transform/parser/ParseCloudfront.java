package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.List;
import java.util.Set;

/// `parseCloudfront`: reads standard access logs of CloudFront.
public final class ParseCloudfront {
    private static final Columns COLUMNS = new Columns(
            "parseCloudfront",
            List.of(
                    "date",
                    "time",
                    "x-edge-location",
                    "sc-bytes",
                    "c-ip",
                    "cs-method",
                    "cs(Host)",
                    "cs-uri-stem",
                    "sc-status",
                    "cs(Referer)",
                    "cs(User-Agent)",
                    "cs-uri-query",
                    "cs(Cookie)",
                    "x-edge-result-type",
                    "x-edge-request-id",
                    "x-host-header",
                    "cs-protocol",
                    "cs-bytes",
                    "time-taken",
                    "x-forwarded-for",
                    "ssl-protocol",
                    "ssl-cipher",
                    "x-edge-response-result-type",
                    "cs-protocol-version",
                    "fle-status",
                    "fle-encrypted-fields",
                    "c-port",
                    "time-to-first-byte",
                    "x-edge-detailed-result-type",
                    "sc-content-type",
                    "sc-content-len",
                    "sc-range-start",
                    "sc-range-end"),
            Set.of("cs-uri-query", "cs(Cookie)", "cs(Referer)", "cs(User-Agent)", "x-edge-request-id"));

    private ParseCloudfront() {}

    public static void apply(EventTree event) throws StepFailure {
        COLUMNS.apply(event);
    }
}
