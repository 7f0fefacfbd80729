package dev.hinomi.api.logs.group;

import dev.hinomi.api.logs.request.Refusals;
import dev.hinomi.aws.logs.ListLogGroupsRequest;
import dev.hinomi.aws.logs.ListLogGroupsResponse;
import dev.hinomi.aws.logs.LogGroupSummary;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.group.LogGroupListing;
import dev.hinomi.logs.group.LogGroupSearch;
import dev.hinomi.logs.group.LogGroupSearch.NamePattern;
import dev.hinomi.logs.group.TagFilter;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Lists log groups by name pattern, class, tags and indexed fields, by name.
public final class ListLogGroups implements OperationHandler<ListLogGroupsRequest, ListLogGroupsResponse> {
    private static final int DEFAULT_LIMIT = 50;
    private static final String NO_OTHERS = "there are no linked accounts";

    private final LogGroupListing listing;

    public ListLogGroups(LogGroupListing listing) {
        this.listing = listing;
    }

    @Override
    public Operation<ListLogGroupsRequest, ListLogGroupsResponse> operation() {
        return Logs.LIST_LOG_GROUPS;
    }

    @Override
    public ListLogGroupsResponse handle(RequestContext context, ListLogGroupsRequest input) {
        Refusals.refuseIfTrue("includeLinkedAccounts", input.includeLinkedAccounts(), NO_OTHERS);
        Refusals.refuseIfSet("accountIdentifiers", !input.accountIdentifiers().isEmpty(), NO_OTHERS);
        Refusals.refuseIfSet("dataSources", !input.dataSources().isEmpty(), "no data source is known of any log group");
        LogGroupSearch search = new LogGroupSearch(
                Optional.ofNullable(input.logGroupNamePattern())
                        .map(NamePattern::parse)
                        .orElse(List.of()),
                Optional.ofNullable(input.logGroupClass()).map(LogGroupClass::valueOf),
                input.logGroupTags().stream()
                        .map(tag -> new TagFilter(tag.key(), tag.values()))
                        .toList(),
                Set.copyOf(input.fieldIndexNames()));
        Page<LogGroup> page = listing.list(
                context.scope(),
                search,
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT));
        return ListLogGroupsResponse.builder()
                .logGroups(page.items().stream()
                        .map(group -> summary(context.scope(), group))
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private static LogGroupSummary summary(Scope scope, LogGroup group) {
        return new LogGroupSummary(
                group.name(), group.arn(scope).toString(), group.logGroupClass().name());
    }
}
