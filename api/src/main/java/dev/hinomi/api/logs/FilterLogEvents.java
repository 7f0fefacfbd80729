package dev.hinomi.api.logs;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.api.logs.request.Unmasking;
import dev.hinomi.aws.logs.FilterLogEventsRequest;
import dev.hinomi.aws.logs.FilterLogEventsResponse;
import dev.hinomi.aws.logs.FilteredLogEvent;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.event.LogEvent;
import dev.hinomi.logs.event.LogSearch;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Finds the events of a group that match a filter pattern. `interleaved` is ignored and `searchedLogStreams`
/// is empty, as AWS does it since 2019 and 2020.
public final class FilterLogEvents implements OperationHandler<FilterLogEventsRequest, FilterLogEventsResponse> {
    private static final int DEFAULT_LIMIT = 10_000;

    private final LogSearch search;

    public FilterLogEvents(LogSearch search) {
        this.search = search;
    }

    @Override
    public Operation<FilterLogEventsRequest, FilterLogEventsResponse> operation() {
        return Logs.FILTER_LOG_EVENTS;
    }

    @Override
    public FilterLogEventsResponse handle(RequestContext context, FilterLogEventsRequest input) {
        LogSearch.Query query = new LogSearch.Query(
                Set.copyOf(input.logStreamNames()),
                Objects.requireNonNullElse(input.logStreamNamePrefix(), ""),
                Optional.ofNullable(input.startTime()).map(Instant::ofEpochMilli),
                Optional.ofNullable(input.endTime()).map(Instant::ofEpochMilli),
                Objects.requireNonNullElse(input.filterPattern(), ""),
                Boolean.FALSE.equals(input.startFromHead()));
        Page<LogEvent> page = search.search(
                context.scope(),
                GroupReference.resolve(context.scope(), input.logGroupName(), input.logGroupIdentifier()),
                query,
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT),
                Unmasking.view(context, input.unmask()));
        return FilterLogEventsResponse.builder()
                .events(page.items().stream().map(FilterLogEvents::wire).toList())
                .searchedLogStreams(List.of())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private static FilteredLogEvent wire(LogEvent event) {
        return new FilteredLogEvent(
                event.stream(),
                event.time().toEpochMilli(),
                event.message(),
                event.ingestion().toEpochMilli(),
                event.id());
    }
}
