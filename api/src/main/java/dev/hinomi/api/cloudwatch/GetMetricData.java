package dev.hinomi.api.cloudwatch;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.GetMetricDataInput;
import dev.hinomi.aws.cloudwatch.GetMetricDataOutput;
import dev.hinomi.aws.cloudwatch.LabelOptions;
import dev.hinomi.aws.cloudwatch.MessageData;
import dev.hinomi.aws.cloudwatch.MetricDataResult;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.query.MetricData;
import dev.hinomi.metrics.query.MetricDataPage;
import dev.hinomi.metrics.query.MetricDataRequest;
import dev.hinomi.metrics.query.QueryResult;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads statistics of metrics, and evaluates expressions over them.
public final class GetMetricData implements OperationHandler<GetMetricDataInput, GetMetricDataOutput> {
    private static final Pattern TIMEZONE = Pattern.compile("[+-](?:0\\d|1[0-7])[0-5]\\d|[+-]1800");

    private final MetricData data;

    public GetMetricData(MetricData data) {
        this.data = data;
    }

    @Override
    public Operation<GetMetricDataInput, GetMetricDataOutput> operation() {
        return CloudWatch.GET_METRIC_DATA;
    }

    @Override
    public GetMetricDataOutput handle(RequestContext context, GetMetricDataInput input) {
        return ValidationErrors.asValidationErrors(() -> {
            boolean newestFirst = !"TimestampAscending".equals(input.scanBy());
            MetricDataPage page = data.page(new MetricDataRequest(
                    context.scope(),
                    DataQueries.of(input.metricDataQueries()),
                    input.startTime(),
                    input.endTime(),
                    newestFirst,
                    input.maxDatapoints(),
                    input.nextToken(),
                    zone(input.labelOptions())));
            GetMetricDataOutput.Builder output = GetMetricDataOutput.builder()
                    .metricDataResults(page.answer().results().stream()
                            .map(result -> wire(result, newestFirst))
                            .toList())
                    .messages(wire(page.answer().messages()));
            page.next().ifPresent(output::nextToken);
            return output.build();
        });
    }

    private static ZoneOffset zone(@Nullable LabelOptions options) {
        String timezone = options == null ? null : options.timezone();
        if (timezone == null) {
            return ZoneOffset.UTC;
        }
        if (!TIMEZONE.matcher(timezone).matches()) {
            throw new FaultException(new Fault.InvalidParameter(
                    "LabelOptions.Timezone",
                    "LabelOptions.Timezone: " + timezone
                            + " (expected: a sign, two digits of hours and two of minutes, such as +0130)"));
        }
        return ZoneOffset.of(timezone);
    }

    private static MetricDataResult wire(QueryResult result, boolean newestFirst) {
        TimeSeries series = result.series();
        List<Instant> timestamps = new ArrayList<>(series.size());
        List<Double> values = new ArrayList<>(series.size());
        for (int i = 0; i < series.size(); i++) {
            int place = newestFirst ? series.size() - 1 - i : i;
            timestamps.add(Instant.ofEpochSecond(series.time(place)));
            values.add(series.value(place));
        }
        MetricDataResult.Builder wire = MetricDataResult.builder()
                .id(result.id())
                .label(series.label())
                .timestamps(timestamps)
                .values(values)
                .statusCode(result.status().text());
        return result.messages().isEmpty()
                ? wire.build()
                : wire.messages(wire(result.messages())).build();
    }

    private static List<MessageData> wire(List<DataMessage> messages) {
        return messages.stream()
                .map(message -> new MessageData(message.code(), message.text()))
                .toList();
    }
}
