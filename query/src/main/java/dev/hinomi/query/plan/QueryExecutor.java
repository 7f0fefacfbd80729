package dev.hinomi.query.plan;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.InsightsQuery;
import dev.hinomi.query.scalar.MatchCounters;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.stage.Events;
import dev.hinomi.store.table.EventPlace;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.RowSink.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs queries.
public final class QueryExecutor {
    private final MatchCounters counters;

    /// Runs queries on engines that have the functions of [dev.hinomi.query.scalar.ScalarFunctions].
    ///
    /// @param counters those that the functions were made with
    public QueryExecutor(MatchCounters counters) {
        this.counters = counters;
    }

    /// Runs a query and waits for its result.
    ///
    /// @param limit the greatest number of rows
    public Answer run(InsightsQuery query, EventSession session, QuerySources sources, Plan.Moment moment, int limit) {
        EventTable events = sources.events(session);
        Events named = new Events(events, sources.names());
        try (MatchCounters.Counter counter = counters.open()) {
            QueryPlan plan =
                    Planner.plan(query.commands(), named, sources.others(session), moment, counter.number(), limit);
            Found found = new Found(plan);
            session.query(plan.sql(), found::add);
            if (found.values.isEmpty() && plan.tells()) {
                session.query(plan.rowless(), found::tell);
            }
            found.refuse();
            long matched = plan.matched().isPresent() ? found.matched : counter.count();
            return new Answer(
                    found.rows(session, events),
                    plan.matched().isPresent() || plan.counted() ? matched : plan.scanned(),
                    plan.scanned(),
                    plan.bytes());
        }
    }

    /// Rows as they come; texts that are to be fetched come last.
    private static final class Found {
        private final QueryPlan plan;
        private final List<List<Optional<String>>> values = new ArrayList<>();
        private final List<Optional<Answer.EventIdentity>> events = new ArrayList<>();
        private final List<EventPlace> places = new ArrayList<>();
        private long matched;
        private Optional<Fault> refused = Optional.empty();

        Found(QueryPlan plan) {
            this.plan = plan;
        }

        void add(Row row) {
            tell(row);
            values.add(plan.columns().stream().map(column -> column.shown(row)).toList());
            if (plan.place().isPresent()) {
                int at = plan.place().getAsInt();
                places.add(new EventPlace(row.integer(at), row.integer(at + 1)));
                events.add(Optional.of(new Answer.EventIdentity(
                        row.integer(at + 2), row.integer(at + 3), row.integer(at + 4), row.integer(at + 5))));
            } else {
                events.add(Optional.empty());
            }
        }

        /// Takes what a row tells beside the result.
        void tell(Row row) {
            plan.refusals().forEach((column, fault) -> {
                if (row.truth(column)) {
                    refused = Optional.of(fault);
                }
            });
            if (plan.matched().isPresent()) {
                matched = row.integer(plan.matched().getAsInt());
            }
        }

        /// Throws what the rows have shown to be wrong. The engine may wrap what is thrown while it hands over rows.
        void refuse() {
            refused.ifPresent(fault -> {
                throw new FaultException(fault);
            });
        }

        List<Answer.Row> rows(EventSession session, EventTable table) {
            boolean late = plan.columns().stream().anyMatch(column -> column.form() == ResultColumn.Form.MESSAGE);
            Map<EventPlace, String> messages = late ? session.messages(table, places) : Map.of();
            List<Answer.Row> rows = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                rows.add(new Answer.Row(cells(i, messages), events.get(i)));
            }
            return rows;
        }

        private List<Answer.Cell> cells(int row, Map<EventPlace, String> messages) {
            List<Answer.Cell> cells = new ArrayList<>();
            for (int i = 0; i < plan.columns().size(); i++) {
                ResultColumn column = plan.columns().get(i);
                Optional<String> value = column.form() == ResultColumn.Form.MESSAGE
                        ? Optional.ofNullable(messages.get(places.get(row)))
                        : values.get(row).get(i);
                value.ifPresent(text -> cells.add(new Answer.Cell(column.name(), text)));
            }
            return cells;
        }
    }
}
