package dev.hinomi.insights.source;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.group.TagFilter;
import dev.hinomi.query.syntax.Source;
import java.util.List;
import java.util.Optional;

/// The log groups that a `SOURCE` names (AWS document "SOURCE").
public final class SourceGroups {
    /// "If more than 10,000 log groups match, the query returns an error."
    private static final int MOST = 10_000;

    private static final String GROUP_RESOURCE = "log-group:";

    private final LogCatalog catalog;

    public SourceGroups(LogCatalog catalog) {
        this.catalog = catalog;
    }

    /// The groups, or a [Fault.NotFound] when none is so.
    public List<LogGroup> of(Scope scope, Source source) {
        if (!source.dataSources().isEmpty()) {
            throw unsupported("dataSource", String.join(", ", source.dataSources()));
        }
        if (source.group().isPresent()) {
            LogGroup group = catalog.group(scope, name(scope, source.group().get()));
            group.require(LogGroupFeature.QUERIES);
            return List.of(group);
        }
        source.logGroups()
                .ifPresent(wanted -> wanted.accounts().stream()
                        .filter(account -> !account.equals(scope.account()))
                        .findFirst()
                        .ifPresent(account -> {
                            throw unsupported("accountIdentifier", account);
                        }));
        List<TagFilter> tags = source.tags().stream()
                .map(filter -> new TagFilter(filter.key(), filter.values()))
                .toList();
        List<LogGroup> groups = catalog.groups().stream()
                .filter(owned -> owned.scope().equals(scope))
                .map(LogCatalog.Owned::group)
                .filter(group -> matches(source, group))
                .filter(group -> tags.stream().allMatch(filter -> filter.accepts(group.tags())))
                .toList();
        if (groups.isEmpty()) {
            throw new FaultException(new Fault.NotFound("log group", "SOURCE: no log group matches"));
        }
        if (groups.size() > MOST) {
            throw new FaultException(new Fault.InvalidParameter(
                    "queryString", "SOURCE: " + groups.size() + " log groups match (expected: at most " + MOST + ")"));
        }
        return groups;
    }

    private static boolean matches(Source source, LogGroup group) {
        LogGroupClass wanted = source.logGroups()
                .map(Source.LogGroups::groupClass)
                .map(SourceGroups::groupClass)
                .orElse(LogGroupClass.STANDARD);
        List<String> prefixes =
                source.logGroups().map(Source.LogGroups::prefixes).orElse(List.of());
        return group.logGroupClass() == wanted
                && (prefixes.isEmpty() || prefixes.stream().anyMatch(group.name()::startsWith));
    }

    private static LogGroupClass groupClass(Source.GroupClass wanted) {
        return switch (wanted) {
            case STANDARD -> LogGroupClass.STANDARD;
            case INFREQUENT_ACCESS -> LogGroupClass.INFREQUENT_ACCESS;
        };
    }

    /// The name of the group that a name or an ARN means.
    private static String name(Scope scope, String identifier) {
        Optional<Arn> parsed = Arn.parse(identifier);
        if (parsed.isEmpty()) {
            return identifier;
        }
        Arn arn = parsed.get();
        if (!arn.account().equals(scope.account()) || !arn.region().equals(scope.region())) {
            throw unsupported("SOURCE of another account or region", identifier);
        }
        String resource = arn.resource();
        return resource.startsWith(GROUP_RESOURCE) ? resource.substring(GROUP_RESOURCE.length()) : resource;
    }

    private static FaultException unsupported(String what, String value) {
        return new FaultException(new Fault.Unsupported(what, what + ": " + value + " is not supported"));
    }
}
