package dev.hinomi.api.logs.delivery;

import dev.hinomi.delivery.LogDelivery;
import dev.hinomi.wire.endpoint.OperationHandler;
import java.util.List;

/// The operations by which log events leave.
public final class DeliveryOperations {
    private DeliveryOperations() {}

    public static List<OperationHandler<?, ?>> of(LogDelivery delivery) {
        return List.of(
                new PutSubscriptionFilter(delivery.subscriptions()),
                new DescribeSubscriptionFilters(delivery.subscriptions()),
                new DeleteSubscriptionFilter(delivery.subscriptions()),
                new CreateExportTask(delivery.exports()),
                new DescribeExportTasks(delivery.exports()),
                new CancelExportTask(delivery.exports()));
    }
}
