package dev.hinomi.api.logs.insights;

import dev.hinomi.api.logs.request.Refusals;
import dev.hinomi.aws.logs.DestinationConfiguration;
import dev.hinomi.aws.logs.S3Configuration;
import dev.hinomi.insights.schedule.ResultLocation;
import dev.hinomi.insights.schedule.ScheduleDefinition;
import dev.hinomi.insights.schedule.ScheduledQuery;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the API writes scheduled queries. Times are seconds.
final class ScheduleShapes {
    static final String TYPE = "CUSTOMER_MANAGED";

    private static final String ENABLED = "ENABLED";

    private ScheduleShapes() {}

    static boolean enabled(@Nullable String state) {
        return state == null || state.equals(ENABLED);
    }

    static String state(ScheduledQuery query) {
        return query.definition().enabled() ? ENABLED : "DISABLED";
    }

    static Instant time(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }

    static long seconds(Instant time) {
        return time.getEpochSecond();
    }

    static Optional<ResultLocation> location(Scope scope, @Nullable DestinationConfiguration configuration) {
        if (configuration == null) {
            return Optional.empty();
        }
        S3Configuration s3 = configuration.s3Configuration();
        Refusals.refuseIfSet("kmsKeyId", s3.kmsKeyId() != null, "results are not encrypted");
        Refusals.refuseIfSet(
                "ownerAccountId",
                s3.ownerAccountId() != null && !s3.ownerAccountId().equals(scope.account()),
                "buckets are those of the settings");
        return Optional.of(ResultLocation.parse(s3.destinationIdentifier(), s3.roleArn()));
    }

    static @Nullable DestinationConfiguration destination(ScheduleDefinition definition) {
        return definition
                .destination()
                .map(to -> new DestinationConfiguration(S3Configuration.builder()
                        .destinationIdentifier(to.uri())
                        .roleArn(to.roleArn())
                        .build()))
                .orElse(null);
    }
}
