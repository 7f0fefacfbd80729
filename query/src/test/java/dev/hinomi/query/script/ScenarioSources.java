package dev.hinomi.query.script;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.plan.QuerySources;
import dev.hinomi.query.sql.SourceNames;
import dev.hinomi.query.stage.Events;
import dev.hinomi.query.stage.LookupRows;
import dev.hinomi.query.stage.OtherSources;
import dev.hinomi.query.syntax.Source;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The events and tables of a scenario, as its query finds them.
///
/// @param groupIds by their names
/// @param streamIds by the names of their group and of themselves
record ScenarioSources(Scenario scenario, Map<String, Long> groupIds, Map<List<String>, Long> streamIds)
        implements QuerySources, SourceNames {
    private static final String ACCOUNT = "111122223333:";
    private static final ScriptFields FIELDS = new ScriptFields();

    @Override
    public EventTable events(EventSession session) {
        return range(
                session,
                own(),
                new TimeRange(
                        scenario.surroundings().range().start(),
                        scenario.surroundings().range().end().plusMillis(1)));
    }

    private Set<Long> own() {
        return ids(
                scenario.surroundings().groups().isEmpty()
                        ? groupIds.keySet()
                        : Set.copyOf(scenario.surroundings().groups()));
    }

    private Set<Long> ids(Set<String> names) {
        return names.stream().map(groupIds::get).map(Objects::requireNonNull).collect(Collectors.toSet());
    }

    private static EventTable range(EventSession session, Set<Long> groups, TimeRange range) {
        return session.table(
                new EventRange(groups, Set.of(), range.start(), range.end(), TextCondition.ALWAYS, FIELDS, FIELDS));
    }

    @Override
    public SourceNames names() {
        return this;
    }

    @Override
    public Map<Long, String> streams() {
        return streamIds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, entry -> entry.getKey().getLast()));
    }

    @Override
    public Map<Long, String> logs() {
        return groupIds.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, entry -> ACCOUNT + entry.getKey()));
    }

    @Override
    public OtherSources others(EventSession session) {
        return new Others(session);
    }

    private final class Others implements OtherSources {
        private final EventSession session;

        Others(EventSession session) {
            this.session = session;
        }

        @Override
        public Events own(TimeRange range) {
            return new Events(range(session, ScenarioSources.this.own(), range), ScenarioSources.this);
        }

        @Override
        public Events named(Source source, TimeRange range) {
            Set<String> named = groupIds.keySet().stream()
                    .filter(name -> names(source, name))
                    .collect(Collectors.toSet());
            if (named.isEmpty() && source.group().isPresent()) {
                throw new FaultException(new Fault.NotFound("log group", "The specified log group does not exist."));
            }
            return new Events(range(session, ids(named), range), ScenarioSources.this);
        }

        private static boolean names(Source source, String group) {
            List<String> prefixes =
                    source.logGroups().map(Source.LogGroups::prefixes).orElse(List.of());
            return source.group().map(group::equals).orElse(true)
                    && (prefixes.isEmpty() || prefixes.stream().anyMatch(group::startsWith));
        }

        @Override
        public LookupRows table(String name) {
            TextTable table = scenario.surroundings().tables().get(name);
            if (table == null) {
                throw new FaultException(new Fault.NotFound("lookup table", "There is no lookup table " + name + "."));
            }
            return new LookupRows(
                    name,
                    table.header(),
                    table.rows().stream()
                            .map(row -> row.cells().stream()
                                    .map(JsonWriter::unquoted)
                                    .toList())
                            .toList());
        }

        @Override
        public Set<Long> indexed(String field) {
            return ids(Set.copyOf(
                    Optional.ofNullable(scenario.surroundings().indexes().get(field))
                            .orElse(List.of())));
        }
    }
}
