package dev.hinomi.api.logs.insights;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import org.jspecify.annotations.Nullable;

/// The parameter `queryLanguage`. Of AWS's three languages one is served.
final class QueryLanguage {
    static final String INSIGHTS = "CWLI";

    private QueryLanguage() {}

    /// Refuses OpenSearch SQL and PPL by name.
    static void requireInsights(@Nullable String language) {
        if (isOther(language)) {
            throw new FaultException(new Fault.Unsupported(
                    "queryLanguage",
                    "queryLanguage: " + language + ": not supported (expected: " + INSIGHTS
                            + ", the Logs Insights query language)"));
        }
    }

    /// Whether it is a language in which there are no queries here.
    static boolean isOther(@Nullable String language) {
        return language != null && !language.equals(INSIGHTS);
    }
}
