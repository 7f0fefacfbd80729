package dev.hinomi.api.logs;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.api.logs.request.Refusals;
import dev.hinomi.aws.logs.DescribeLogGroupsRequest;
import dev.hinomi.aws.logs.DescribeLogGroupsResponse;
import dev.hinomi.aws.logs.LogGroup;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.group.LogGroupFilter;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.metric.MetricFilters;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Describes log groups, by name. `storedBytes` is left out: it is not known.
public final class DescribeLogGroups implements OperationHandler<DescribeLogGroupsRequest, DescribeLogGroupsResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final LogGroups groups;
    private final MetricFilters filters;

    public DescribeLogGroups(LogGroups groups, MetricFilters filters) {
        this.groups = groups;
        this.filters = filters;
    }

    @Override
    public Operation<DescribeLogGroupsRequest, DescribeLogGroupsResponse> operation() {
        return Logs.DESCRIBE_LOG_GROUPS;
    }

    @Override
    public DescribeLogGroupsResponse handle(RequestContext context, DescribeLogGroupsRequest input) {
        String noOthers = "there are no linked accounts";
        Refusals.refuseIfTrue("includeLinkedAccounts", input.includeLinkedAccounts(), noOthers);
        Refusals.refuseIfSet("accountIdentifiers", !input.accountIdentifiers().isEmpty(), noOthers);
        Scope scope = context.scope();
        LogGroupFilter filter = new LogGroupFilter(
                Objects.requireNonNullElse(input.logGroupNamePrefix(), ""),
                Objects.requireNonNullElse(input.logGroupNamePattern(), ""),
                Optional.ofNullable(input.logGroupClass()).map(LogGroupClass::valueOf),
                input.logGroupIdentifiers().stream()
                        .map(identifier -> GroupReference.resolve(scope, identifier))
                        .collect(Collectors.toSet()));
        Page<dev.hinomi.logs.group.LogGroup> page = groups.describe(
                scope,
                filter,
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT));
        return DescribeLogGroupsResponse.builder()
                .logGroups(
                        page.items().stream().map(group -> wire(scope, group)).toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private LogGroup wire(Scope scope, dev.hinomi.logs.group.LogGroup group) {
        String arn = group.arn(scope).toString();
        return LogGroup.builder()
                .logGroupName(group.name())
                .creationTime(group.created().toEpochMilli())
                .retentionInDays(group.retentionDays().orElse(null))
                .metricFilterCount(filters.count(group))
                .arn(arn + ":*")
                .logGroupArn(arn)
                .kmsKeyId(group.kmsKeyId().orElse(null))
                .logGroupClass(group.logGroupClass().name())
                .deletionProtectionEnabled(group.protectedSince().isPresent())
                .bearerTokenAuthenticationEnabled(false)
                .build();
    }
}
