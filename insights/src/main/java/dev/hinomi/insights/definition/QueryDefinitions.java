package dev.hinomi.insights.definition;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.page.Page;
import dev.hinomi.query.saved.SavedQueries;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Saves, describes and deletes queries.
public final class QueryDefinitions {
    /// Saved queries of an account in a region (AWS document "CloudWatch Logs quotas").
    private static final int QUOTA = 1_000;

    private static final Collection<QueryDefinition> DEFINITIONS =
            new Collection<>("insights-definition", QueryDefinition.class);
    private static final Comparator<QueryDefinition> BY_NAME =
            Comparator.comparing(QueryDefinition::name).thenComparing(QueryDefinition::id);

    private final Records records;
    private final int quota;
    private final InstantSource clock;

    public QueryDefinitions(Records records, InstantSource clock) {
        this(records, QUOTA, clock);
    }

    QueryDefinitions(Records records, int quota, InstantSource clock) {
        this.records = records;
        this.quota = quota;
        this.clock = clock;
    }

    /// Saves a new query and returns its id. A request that is repeated with its token makes no second one.
    public String create(Scope scope, NewDefinition made) {
        return records.write(tx -> {
            List<QueryDefinition> present = all(tx, scope);
            Optional<QueryDefinition> same = present.stream()
                    .filter(other -> made.clientToken().isPresent()
                            && other.clientToken().equals(made.clientToken()))
                    .findFirst();
            if (same.isPresent()) {
                return same.get().id();
            }
            if (present.size() >= quota) {
                throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded: there are " + present.size()
                        + " query definitions (expected: at most " + quota + ")"));
            }
            QueryDefinition definition = definition(UUID.randomUUID().toString(), made);
            tx.put(DEFINITIONS, scope, definition.id(), definition);
            return definition.id();
        });
    }

    /// Replaces all of a saved query, or throws a [Fault.NotFound].
    public void replace(Scope scope, String id, NewDefinition changed) {
        records.write(tx -> {
            if (tx.get(DEFINITIONS, scope, id).isEmpty()) {
                throw missing(id);
            }
            return tx.put(DEFINITIONS, scope, id, definition(id, changed));
        });
    }

    private QueryDefinition definition(String id, NewDefinition made) {
        return new QueryDefinition(
                id, made.name(), made.text(), made.groups(), made.parameters(), clock.instant(), made.clientToken());
    }

    /// Deletes a saved query, or throws a [Fault.NotFound].
    public void delete(Scope scope, String id) {
        if (!records.<Boolean>write(tx -> tx.delete(DEFINITIONS, scope, id))) {
            throw missing(id);
        }
    }

    /// The saved query of this name; the one that was changed last when several have it.
    public Optional<QueryDefinition> named(Scope scope, String name) {
        return records.read(tx -> all(tx, scope)).stream()
                .filter(definition -> definition.name().equals(name))
                .max(Comparator.comparing(QueryDefinition::modified).thenComparing(QueryDefinition::id));
    }

    /// The saved queries, for queries that call them by name.
    public SavedQueries saved(Scope scope) {
        return name -> named(scope, name).map(QueryDefinition::saved);
    }

    /// A page of the saved queries whose names start with `prefix`, by name.
    public Page<QueryDefinition> describe(Scope scope, String prefix, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("DescribeQueryDefinitions " + scope + prefix, Page.TOKEN_LIFETIME, clock);
        Optional<String> last = token.map(tokens::place);
        List<QueryDefinition> rest = records.read(tx -> all(tx, scope)).stream()
                .filter(definition -> definition.name().startsWith(prefix))
                .sorted(BY_NAME)
                .dropWhile(definition -> last.map(place -> place(definition).compareTo(place) <= 0)
                        .orElse(false))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, definition -> definition, definition -> tokens.issue(place(definition)));
    }

    /// In the order of [#BY_NAME]: no name has the character 0.
    private static String place(QueryDefinition definition) {
        return definition.name() + '\0' + definition.id();
    }

    private List<QueryDefinition> all(ReadTx tx, Scope scope) {
        return tx.list(DEFINITIONS, scope, "", null, quota).stream()
                .map(Document::value)
                .toList();
    }

    private static FaultException missing(String id) {
        return new FaultException(
                new Fault.NotFound("query definition", "The specified query definition does not exist: " + id));
    }
}
