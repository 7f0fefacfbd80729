package dev.hinomi.logs.metric;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.pattern.FilterPattern;
import dev.hinomi.logs.pattern.Message;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Puts, describes, deletes and tries metric filters.
public final class MetricFilters implements GroupOwned {
    private static final Collection<MetricFilter> FILTERS = new Collection<>("metric-filter", MetricFilter.class);

    private static final int MAX_OF_GROUP = 100;

    /// Of filters whose pattern has a regular expression, in a group.
    private static final int MAX_REGEX_OF_GROUP = 5;

    private static final Comparator<MetricFilter> ORDER =
            Comparator.comparing(MetricFilter::name).thenComparing(MetricFilter::group);

    private final Records records;
    private final Metrics metrics;
    private final FilterIndex index;
    private final InstantSource clock;

    /// Reads which filters there are.
    MetricFilters(Records records, Metrics metrics, FilterIndex index, InstantSource clock) {
        this.records = records;
        this.metrics = metrics;
        this.index = index;
        this.clock = clock;
        for (Document<MetricFilter> document : records.read(tx -> tx.listAll(FILTERS))) {
            index.put(CompiledFilter.of(document.scope(), document.value()));
        }
    }

    /// Adds a filter to a group, or replaces the one of the same name. It looks at events that arrive from now
    /// on.
    public void put(Scope scope, String groupName, NewMetricFilter filter) {
        records.write(tx -> {
            LogGroup group = LogCatalog.requireGroup(tx, scope, groupName);
            group.logGroupClass().require(LogGroupFeature.METRIC_FILTERS);
            String key = key(group.id(), filter.name());
            Optional<MetricFilter> before = tx.get(FILTERS, scope, key).map(Document::value);
            CompiledFilter compiled = CompiledFilter.of(
                    scope, filter.of(group, before.map(MetricFilter::created).orElseGet(clock::instant)));
            checkMetric(compiled);
            checkQuotas(tx, scope, group.id(), compiled);
            tx.afterCommit(() -> index.put(compiled));
            return tx.put(FILTERS, scope, key, compiled.filter());
        });
    }

    /// Whether the metric, and its default value, is what PutMetricData takes.
    private void checkMetric(CompiledFilter compiled) {
        Datum sample = compiled.defaultValue()
                .orElseGet(() -> Datum.of(compiled.filter().transformation().name(), 0));
        metrics.refusal(compiled.filter().transformation().namespace(), sample).ifPresent(fault -> {
            throw new FaultException(fault);
        });
    }

    private static void checkQuotas(WriteTx tx, Scope scope, long group, CompiledFilter added) {
        List<MetricFilter> others = tx.list(FILTERS, scope, ofGroup(group), null, MAX_OF_GROUP + 1).stream()
                .map(Document::value)
                .filter(each -> !each.name().equals(added.filter().name()))
                .toList();
        if (others.size() >= MAX_OF_GROUP) {
            throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded."));
        }
        long regexes = others.stream()
                .filter(each -> FilterPattern.parse(each.pattern()).usesRegex())
                .count();
        if (added.pattern().usesRegex() && regexes >= MAX_REGEX_OF_GROUP) {
            throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded: " + regexes
                    + " filter patterns of the log group have regular expressions (expected: at most "
                    + MAX_REGEX_OF_GROUP + ")."));
        }
    }

    /// A page of filters, by name.
    public Page<MetricFilter> describe(Scope scope, MetricFilterQuery query, Optional<String> token, int limit) {
        query.group().ifPresent(name -> records.read(tx -> LogCatalog.requireGroup(tx, scope, name)));
        PageToken tokens = new PageToken("DescribeMetricFilters " + scope + query, Page.TOKEN_LIFETIME, clock);
        Optional<String> after = token.map(tokens::place);
        List<MetricFilter> left = index.of(scope)
                .filter(query::accepts)
                .sorted(ORDER)
                .dropWhile(filter -> after.isPresent() && place(filter).compareTo(after.get()) <= 0)
                .toList();
        return left.size() <= limit
                ? new Page<>(left, Optional.empty())
                : new Page<>(left.subList(0, limit), Optional.of(tokens.issue(place(left.get(limit - 1)))));
    }

    /// A name holds no colon, so that the order of places is that of names and groups.
    private static String place(MetricFilter filter) {
        return filter.name() + '\0' + filter.group();
    }

    /// How many filters a group has.
    public int count(LogGroup group) {
        return index.of(group.id()).size();
    }

    public void delete(Scope scope, String groupName, String name) {
        records.write(tx -> {
            LogGroup group = LogCatalog.requireGroup(tx, scope, groupName);
            if (!tx.delete(FILTERS, scope, key(group.id(), name))) {
                throw new FaultException(
                        new Fault.NotFound("metric filter", "The specified metric filter does not exist."));
            }
            tx.afterCommit(() -> index.remove(group.id(), name));
            return name;
        });
    }

    @Override
    public void deleteOf(WriteTx tx, Scope scope, LogGroup group) {
        tx.list(FILTERS, scope, ofGroup(group.id()), null, MAX_OF_GROUP)
                .forEach(document -> tx.delete(FILTERS, scope, document.id()));
        tx.afterCommit(() -> index.removeAll(group.id()));
    }

    /// A message that a pattern matched.
    ///
    /// @param number its place among the messages, from 0
    /// @param values what was extracted, by `$name`
    public record Match(int number, String message, SequencedMap<String, String> values) {}

    /// Which messages a pattern matches (API reference, `TestMetricFilter`).
    public static List<Match> test(String pattern, List<String> messages) {
        FilterPattern parsed = FilterPattern.parse(pattern);
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Message message = new Message(messages.get(i));
            if (parsed.matches(message)) {
                matches.add(new Match(i, message.text(), parsed.extracted(message)));
            }
        }
        return matches;
    }

    private static String ofGroup(long group) {
        return HexFormat.of().toHexDigits(group) + "/";
    }

    private static String key(long group, String name) {
        return ofGroup(group) + name;
    }
}
