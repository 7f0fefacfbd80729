package dev.hinomi.delivery.subscription;

import dev.hinomi.delivery.destination.DestinationCheck;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.pattern.FilterPattern;
import dev.hinomi.records.Records;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/// Makes, describes and deletes subscription filters.
public final class SubscriptionFilters {
    private static final int MAX_FILTERS = 2;

    private final Records records;
    private final LogCatalog catalog;
    private final DestinationCheck destinations;
    private final LongSupplier newestEvent;
    private final SubscriptionListener listener;
    private final InstantSource clock;

    /// @param newestEvent the id of the newest event; a new filter begins beyond it
    public SubscriptionFilters(
            Records records,
            LogCatalog catalog,
            DestinationCheck destinations,
            LongSupplier newestEvent,
            SubscriptionListener listener,
            InstantSource clock) {
        this.records = records;
        this.catalog = catalog;
        this.destinations = destinations;
        this.newestEvent = newestEvent;
        this.listener = listener;
        this.clock = clock;
    }

    /// Makes a filter, or changes the one of this name, once its destination has answered a test message. A new
    /// filter delivers what arrives from now on; a changed one goes on where it was.
    public SubscriptionFilter put(Scope scope, SubscriptionRequest request) {
        LogGroup group = catalog.group(scope, request.groupName());
        group.logGroupClass().require(LogGroupFeature.SUBSCRIPTION_FILTERS);
        FilterPattern.parse(request.pattern());
        checkCount(SubscriptionRecords.ofGroup(records, scope, group.id()), request.filterName());
        destinations.check(scope, request.destinationArn(), request.roleArn());
        return records.write(tx -> {
            List<SubscriptionFilter> others = SubscriptionRecords.ofGroup(tx, scope, group.id());
            checkCount(others, request.filterName());
            Optional<SubscriptionFilter> before = others.stream()
                    .filter(filter -> filter.name().equals(request.filterName()))
                    .findFirst();
            SubscriptionFilter filter = filter(group, request, before);
            SubscriptionRecords.put(tx, scope, filter);
            if (before.isEmpty()) {
                SubscriptionRecords.begin(tx, scope, filter, newestEvent.getAsLong());
            }
            tx.afterCommit(() -> listener.put(scope, filter));
            return filter;
        });
    }

    private SubscriptionFilter filter(
            LogGroup group, SubscriptionRequest request, Optional<SubscriptionFilter> before) {
        return new SubscriptionFilter(
                before.map(SubscriptionFilter::id)
                        .orElseGet(() -> UUID.randomUUID().toString()),
                group.id(),
                group.name(),
                request.filterName(),
                request.pattern(),
                request.destinationArn(),
                request.roleArn(),
                request.distribution(),
                request.onTransformed(),
                before.map(SubscriptionFilter::created).orElseGet(clock::instant));
    }

    private static void checkCount(List<SubscriptionFilter> filters, String name) {
        long others =
                filters.stream().filter(filter -> !filter.name().equals(name)).count();
        if (others >= MAX_FILTERS) {
            throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded."));
        }
    }

    /// A page of the group's filters, by name.
    public Page<SubscriptionFilter> describe(
            Scope scope, String groupName, String prefix, Optional<String> token, int limit) {
        LogGroup group = catalog.group(scope, groupName);
        PageToken tokens = new PageToken("DescribeSubscriptionFilters " + group.id() + '\0' + prefix);
        String after = token.map(tokens::place).orElse("");
        List<SubscriptionFilter> found = SubscriptionRecords.ofGroup(records, scope, group.id()).stream()
                .filter(filter ->
                        filter.name().startsWith(prefix) && filter.name().compareTo(after) > 0)
                .toList();
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<SubscriptionFilter> page = found.subList(0, limit);
        return new Page<>(page, Optional.of(tokens.issue(page.getLast().name())));
    }

    public void delete(Scope scope, String groupName, String filterName) {
        LogGroup group = catalog.group(scope, groupName);
        records.write(tx -> {
            SubscriptionFilter filter = SubscriptionRecords.ofGroup(tx, scope, group.id()).stream()
                    .filter(each -> each.name().equals(filterName))
                    .findFirst()
                    .orElseThrow(() -> new FaultException(new Fault.NotFound(
                            "subscription filter", "The specified subscription filter does not exist.")));
            SubscriptionRecords.delete(tx, scope, filter);
            tx.afterCommit(() -> listener.deleted(filter));
            return filter;
        });
    }
}
