package dev.hinomi.insights.contributor;

import dev.hinomi.insights.contributor.rule.RuleDefinition;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.logs.page.Page;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// Keeps the rules of Contributor Insights and makes their reports from the events that are stored. Blocking.
public final class InsightRules {
    private static final Collection<InsightRule> RULES = new Collection<>("insight-rule", InsightRule.class);

    /// (CloudWatch User Guide, "CloudWatch service quotas")
    private static final int MOST = 100;

    private final Records records;
    private final RuleEvents events;
    private final InstantSource clock;

    public InsightRules(Records records, RuleEvents events, InstantSource clock) {
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /// What a rule is to be.
    ///
    /// @param enabled empty for what it is, or enabled when it is new
    /// @param tags of a new rule
    public record NewRule(
            String name, String definition, Optional<Boolean> enabled, boolean transformed, Map<String, String> tags) {
        public NewRule {
            tags = Map.copyOf(tags);
        }
    }

    /// Makes a rule or changes it. With another definition it begins anew: it counts what arrives from now on.
    public void put(Scope scope, NewRule wanted) {
        RuleDefinition.parse(wanted.definition());
        Instant now = now();
        records.write(tx -> {
            Optional<InsightRule> before = find(tx, scope, wanted.name());
            if (before.isEmpty() && tx.list(RULES, scope, "", null, MOST).size() == MOST) {
                throw new FaultException(new Fault.LimitExceeded(
                        "The maximum of " + MOST + " Contributor Insights rules has been reached."));
            }
            boolean enable = wanted.enabled()
                    .orElseGet(() -> before.map(InsightRule::isEnabled).orElse(true));
            InsightRule rule = before.filter(known -> known.definition().equals(wanted.definition())
                            && known.transformed() == wanted.transformed())
                    .orElseGet(() -> new InsightRule(
                            wanted.name(),
                            wanted.definition(),
                            wanted.transformed(),
                            before.map(InsightRule::tags).orElse(wanted.tags()),
                            List.of()));
            return tx.put(RULES, scope, rule.name(), rule.enabled(enable, now));
        });
    }

    /// A page of the rules, by name.
    public Page<InsightRule> describe(Scope scope, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("DescribeInsightRules " + scope);
        List<Document<InsightRule>> found = records.read(
                tx -> tx.list(RULES, scope, "", token.map(tokens::place).orElse(null), limit + 1));
        return Page.of(found, limit, Document::value, last -> tokens.issue(last.id()));
    }

    /// Deletes rules; returns the names of those that do not exist.
    public List<String> delete(Scope scope, List<String> names) {
        return each(scope, names, (tx, rule) -> tx.delete(RULES, scope, rule.name()));
    }

    /// Enables or disables rules; returns the names of those that do not exist.
    public List<String> enable(Scope scope, List<String> names, boolean enable) {
        Instant now = now();
        return each(scope, names, (tx, rule) -> tx.put(RULES, scope, rule.name(), rule.enabled(enable, now)));
    }

    private List<String> each(Scope scope, List<String> names, BiConsumer<WriteTx, InsightRule> what) {
        return records.write(tx -> names.stream()
                .distinct()
                .filter(name -> {
                    Optional<InsightRule> found = find(tx, scope, name);
                    found.ifPresent(rule -> what.accept(tx, rule));
                    return found.isEmpty();
                })
                .toList());
    }

    /// Reports of the events that arrived while the rule was enabled, by their times.
    public RuleReport report(Scope scope, ReportRequest request) {
        InsightRule rule = get(scope, request.rule());
        RuleDefinition definition = RuleDefinition.parse(rule.definition());
        PeriodRange range = request.range();
        RuleTally tally = tally(scope, rule, definition, range, request.end());
        return RuleReport.of(definition, request, range, tally);
    }

    /// What a rule counted in periods.
    List<RuleTally.Total> totals(Scope scope, String name, PeriodRange range) {
        InsightRule rule = get(scope, name);
        return tally(scope, rule, RuleDefinition.parse(rule.definition()), range, range.end())
                .totals();
    }

    private RuleTally tally(Scope scope, InsightRule rule, RuleDefinition definition, PeriodRange range, Instant end) {
        RuleTally tally = new RuleTally(range);
        TimeRange read = new TimeRange(range.start(), end);
        events.read(
                scope,
                rule,
                definition,
                read,
                (time, text) -> definition.observe(text).ifPresent(observation -> tally.add(time, observation)));
        return tally;
    }

    public Map<String, String> tags(Scope scope, String name) {
        return get(scope, name).tags();
    }

    /// Gives a rule other tags, made of those that it has.
    public void changeTags(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        records.write(tx -> {
            InsightRule rule = find(tx, scope, name).orElseThrow(() -> notFound(name));
            return tx.put(RULES, scope, name, rule.tagged(change.apply(rule.tags())));
        });
    }

    private InsightRule get(Scope scope, String name) {
        return records.read(tx -> find(tx, scope, name)).orElseThrow(() -> notFound(name));
    }

    private static Optional<InsightRule> find(ReadTx tx, Scope scope, String name) {
        return tx.get(RULES, scope, name).map(Document::value);
    }

    private static FaultException notFound(String name) {
        return new FaultException(new Fault.NotFound("insight rule", "Insight rule does not exist: " + name));
    }

    /// Events tell the time of their arrival by the millisecond.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
