package dev.hinomi.insights.engine;

import dev.hinomi.insights.source.SourceGroups;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.index.IndexPolicies;
import dev.hinomi.logs.lookup.LookupContent;
import dev.hinomi.query.plan.QuerySources;
import dev.hinomi.query.plan.RequiredTexts;
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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The events that an order is about, and those that its query names beside them. For one session.
final class OrderSources implements QuerySources {
    private final Logs logs;
    private final QueryOrder order;
    private @Nullable EventTable events;

    OrderSources(Logs logs, QueryOrder order) {
        this.logs = logs;
        this.order = order;
    }

    @Override
    public EventTable events(EventSession session) {
        if (events == null) {
            events = find(session);
        }
        return events;
    }

    private EventTable find(EventSession session) {
        Scope scope = order.scope();
        boolean transformed =
                order.groups().stream().anyMatch(group -> logs.transformers().concerns(scope, group.id()));
        boolean masked = order.groups().stream().anyMatch(this::isMasked);
        TextCondition texts = RequiredTexts.of(order.query().commands(), !transformed, masked);
        return events(session, order.groups(), order.range(), texts);
    }

    @Override
    public SourceNames names() {
        return new GroupNames(logs.catalog(), order.scope(), order.groups());
    }

    private EventTable events(EventSession session, List<LogGroup> groups, TimeRange range, TextCondition texts) {
        return session.table(new EventRange(
                ids(groups, _ -> true),
                ids(groups, this::isMasked),
                range.start(),
                range.end(),
                texts,
                logs.eventFields(View.MASKED),
                logs.eventFields(View.UNMASKED)));
    }

    private boolean isMasked(LogGroup group) {
        return logs.protection().concerns(order.scope(), group.id());
    }

    private static Set<Long> ids(List<LogGroup> groups, Predicate<LogGroup> which) {
        return groups.stream().filter(which).map(LogGroup::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public OtherSources others(EventSession session) {
        return new OtherSources() {
            @Override
            public Events own(TimeRange range) {
                return new Events(events(session, order.groups(), range, TextCondition.ALWAYS), names());
            }

            @Override
            public Events named(Source source, TimeRange range) {
                List<LogGroup> groups = new SourceGroups(logs.catalog()).of(order.scope(), source);
                return new Events(
                        events(session, groups, range, TextCondition.ALWAYS),
                        new GroupNames(logs.catalog(), order.scope(), groups));
            }

            @Override
            public LookupRows table(String name) {
                LookupContent content = logs.administration().lookupTables().content(order.scope(), name);
                return new LookupRows(name, content.fields(), content.rows());
            }

            @Override
            public Set<Long> indexed(String field) {
                IndexPolicies policies = logs.administration().indexPolicies();
                return ids(
                        order.groups(),
                        group -> policies.fieldIndexes(order.scope(), List.of(group.name())).stream()
                                .anyMatch(index -> index.name().equals(field)));
            }
        };
    }
}
