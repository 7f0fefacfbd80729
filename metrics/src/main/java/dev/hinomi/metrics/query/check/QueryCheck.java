package dev.hinomi.metrics.query.check;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.Expression;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.PeriodRules;
import dev.hinomi.metrics.label.LabelTemplate;
import dev.hinomi.metrics.math.MathExpression;
import dev.hinomi.metrics.math.MathFault;
import dev.hinomi.metrics.math.MathType;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What AWS accepts as queries (CloudWatch API Reference, `MetricDataQuery`), with the texts of its refusals.
public final class QueryCheck {
    private static final String ID = "^[a-z][a-zA-Z0-9_]*$";
    private static final Pattern ID_PATTERN = Pattern.compile(ID);
    private static final Pattern SQL = Pattern.compile("\\s*select\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int DEFAULT_PERIOD = 60;

    private final List<MetricDataQuery> queries;
    private final String member;
    private final DataSources sources;

    /// Looks at nothing yet.
    ///
    /// @param member what the caller's API calls the list
    public QueryCheck(List<MetricDataQuery> queries, String member, DataSources sources) {
        this.queries = List.copyOf(queries);
        this.member = member;
        this.sources = sources;
    }

    /// The queries, when all of them are accepted.
    ///
    /// @throws FaultException with AWS's text, when one of them is not
    public CheckedQueries check() {
        checkIds();
        for (int i = 0; i < queries.size(); i++) {
            String at = member + ".member." + (i + 1);
            checkLabel(queries.get(i), at);
            if (queries.get(i).source() instanceof MetricStat metric) {
                checkMetric(metric, queries.get(i).period(), at);
            }
        }
        if (queries.stream().filter(QueryCheck::isInsights).count() > 1) {
            throw invalid(member, "Maximum number of queries (1) exceeded");
        }
        return resolved();
    }

    private CheckedQueries resolved() {
        Map<String, CheckedQuery> known = new HashMap<>();
        SequencedMap<String, MathExpression> expressions = new LinkedHashMap<>();
        for (MetricDataQuery query : queries) {
            switch (query.source()) {
                case MetricStat metric ->
                    known.put(query.id(), new CheckedQuery(query, new CheckedQuery.OfMetric(metric), metric.period()));
                case Expression expression
                when isInsights(query) -> known.put(query.id(), insights(query, expression.text()));
                case Expression expression ->
                    expressions.put(query.id(), MathExpression.parse(query.id(), expression.text()));
            }
        }
        Map<String, MetricDataQuery> byId =
                queries.stream().collect(Collectors.toMap(MetricDataQuery::id, Function.identity()));
        List<String> order = Dependencies.order(expressions);
        for (String id : order) {
            MetricDataQuery query = Objects.requireNonNull(byId.get(id));
            known.put(id, math(query, Objects.requireNonNull(expressions.get(id)), known));
        }
        return new CheckedQueries(
                queries.stream()
                        .map(query -> Objects.requireNonNull(known.get(query.id())))
                        .toList(),
                order);
    }

    private CheckedQuery math(MetricDataQuery query, MathExpression expression, Map<String, CheckedQuery> known) {
        MathType type = new TypeCheck(query.id(), known).result(expression);
        List<SearchCall> searches =
                new SearchCheck(query.id(), query.period(), known, sources.search()).calls(expression);
        Integer period = query.period();
        if (period != null && !PeriodRules.valid(period)) {
            throw MathFault.of(
                    query.id(),
                    "The parameter Period must be a value in the set [1, 5, 10, 20, 30] or a multiple of 60.");
        }
        return new CheckedQuery(
                query, new CheckedQuery.OfMath(expression, type, searches), period == null ? shortestPeriod() : period);
    }

    /// Of the statistics, for expressions that say no period themselves.
    private int shortestPeriod() {
        return queries.stream()
                .filter(query -> query.source() instanceof MetricStat)
                .mapToInt(query -> ((MetricStat) query.source()).period())
                .min()
                .orElse(DEFAULT_PERIOD);
    }

    private static boolean isInsights(MetricDataQuery query) {
        return query.source() instanceof Expression expression
                && SQL.matcher(expression.text()).matches();
    }

    private void checkIds() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < queries.size(); i++) {
            if (!ID_PATTERN.matcher(queries.get(i).id()).matches()) {
                throw invalid(
                        "Id",
                        "The value for parameter " + member + ".member." + (i + 1)
                                + ".Id is not matching the expected pattern " + ID + ".");
            }
        }
        for (MetricDataQuery query : queries) {
            if (!ids.add(query.id())) {
                throw invalid("Id", "The values for parameter id in " + member + " are not unique.");
            }
        }
    }

    private static void checkLabel(MetricDataQuery query, String at) {
        String label = query.label();
        if (label == null) {
            return;
        }
        LabelTemplate template = new LabelTemplate(label);
        if (template.dynamic() > LabelTemplate.MAX_DYNAMIC) {
            throw invalid(
                    "Label",
                    "The parameter " + at + ".Label must not have more than " + LabelTemplate.MAX_DYNAMIC
                            + " dynamic values: " + template.dynamic() + ".");
        }
        if (template.defaults() > 1) {
            throw invalid("Label", "The parameter " + at + ".Label must not have ${LABEL} more than once.");
        }
    }

    private static void checkMetric(MetricStat metric, @Nullable Integer period, String at) {
        if (period != null) {
            throw new FaultException(new Fault.InvalidCombination("The parameters " + at + ".Period and " + at
                    + ".MetricStat are mutually exclusive and you have specified both."));
        }
        if (Statistic.parse(metric.statistic()).isEmpty()) {
            throw invalid("Stat", "The value for parameter " + at + ".MetricStat.Stat is not a valid statistic.");
        }
        if (!PeriodRules.valid(metric.period())) {
            throw invalid(
                    "Period",
                    "The parameter " + at + ".MetricStat.Period must be a value in the set [1, 5, 10, 20, 30] or a"
                            + " multiple of 60.");
        }
    }

    /// Periods below a minute are taken for a minute.
    private CheckedQuery insights(MetricDataQuery query, String sql) {
        Integer period = query.period();
        if (period == null) {
            throw MathFault.of(query.id(), "Period is a required field when using query within an expression");
        }
        if (period < 60 && !PeriodRules.valid(period)) {
            throw MathFault.of(query.id(), "The parameter Period must be a value in the set [ 1, 5, 10, 20, 30 ].");
        }
        if (!PeriodRules.valid(period)) {
            throw MathFault.of(query.id(), "The parameter Period must be a multiple of 60.");
        }
        try {
            return new CheckedQuery(
                    query, new CheckedQuery.OfInsights(sql, sources.insights().check(sql)), Math.max(60, period));
        } catch (FaultException e) {
            throw e.fault() instanceof Fault.Unsupported
                    ? e
                    : new FaultException(
                            MathFault.of(query.id(), e.fault().message()).fault(), e);
        }
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
