package dev.hinomi.api.logs;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.api.logs.request.Refusals;
import dev.hinomi.aws.logs.DescribeLogGroupsRequest;
import dev.hinomi.aws.logs.DescribeLogGroupsResponse;
import dev.hinomi.aws.logs.LogGroup;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.group.LogGroupFilter;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.metric.MetricFilters;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.protect.DataProtection;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Describes log groups, by name.
public final class DescribeLogGroups implements OperationHandler<DescribeLogGroupsRequest, DescribeLogGroupsResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final LogGroups groups;
    private final MetricFilters filters;
    private final DataProtection protection;

    public DescribeLogGroups(LogGroups groups, MetricFilters filters, DataProtection protection) {
        this.groups = groups;
        this.filters = filters;
        this.protection = protection;
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
        boolean byPattern = input.logGroupNamePattern() != null;
        return DescribeLogGroupsResponse.builder()
                .logGroups(page.items().stream()
                        .map(group -> byPattern ? brief(scope, group).build() : full(context, group))
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    /// All that is told when groups are looked for by a pattern (API reference, `logGroupNamePattern`).
    private static LogGroup.Builder brief(Scope scope, dev.hinomi.logs.group.LogGroup group) {
        return LogGroup.builder()
                .logGroupName(group.name())
                .creationTime(group.created().toEpochMilli())
                .arn(group.arn(scope) + ":*");
    }

    private LogGroup full(RequestContext context, dev.hinomi.logs.group.LogGroup group) {
        Scope scope = context.scope();
        boolean inherits = group.logGroupClass().supports(LogGroupFeature.DATA_PROTECTION)
                && protection.isInherited(scope, context.at());
        LogGroup.Builder full = brief(scope, group);
        if (inherits) {
            full.inheritedProperties(List.of("ACCOUNT_DATA_PROTECTION"));
        }
        return full.retentionInDays(group.retentionDays().orElse(null))
                .metricFilterCount(filters.count(group))
                .storedBytes(groups.storedBytes(group))
                .logGroupArn(group.arn(scope).toString())
                .dataProtectionStatus(
                        protection.status(group.id()).map(Enum::name).orElse(null))
                .kmsKeyId(group.kmsKeyId().orElse(null))
                .logGroupClass(group.logGroupClass().name())
                .deletionProtectionEnabled(group.protectedSince().isPresent())
                .bearerTokenAuthenticationEnabled(false)
                .build();
    }
}
