package dev.hinomi.insights.query;

import dev.hinomi.insights.source.SourceGroups;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.query.syntax.Source;
import java.util.List;
import java.util.Optional;

/// Which log groups a query reads.
final class QueriedGroups {
    /// (API reference, `StartQuery`)
    private static final int MOST_NAMED = 50;

    private final LogCatalog catalog;
    private final SourceGroups sources;

    QueriedGroups(LogCatalog catalog) {
        this.catalog = catalog;
        this.sources = new SourceGroups(catalog);
    }

    /// The groups of the request or those of the query, exactly one of which names them.
    List<LogGroup> of(Scope scope, List<String> names, Optional<Source> source) {
        if (source.isEmpty()) {
            return named(scope, names);
        }
        if (!names.isEmpty()) {
            throw invalid("logGroupNames: " + String.join(", ", names)
                    + " (expected: none, because the query names its log groups by SOURCE)");
        }
        return sources.of(scope, source.get());
    }

    /// The groups of these names, each once, or a [Fault.NotFound].
    private List<LogGroup> named(Scope scope, List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        if (distinct.isEmpty()) {
            throw invalid("logGroupNames: missing (expected: exactly one of logGroupName, logGroupNames and "
                    + "logGroupIdentifiers, or SOURCE in the query)");
        }
        if (distinct.size() > MOST_NAMED) {
            throw invalid("logGroupNames: " + distinct.size() + " log groups (expected: at most " + MOST_NAMED + ")");
        }
        return distinct.stream().map(name -> group(scope, name)).toList();
    }

    private LogGroup group(Scope scope, String name) {
        LogGroup group = catalog.group(scope, name);
        group.require(LogGroupFeature.QUERIES);
        return group;
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("logGroupNames", message));
    }
}
