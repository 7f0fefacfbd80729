package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.ListTopicsInput;
import dev.hinomi.aws.sns.ListTopicsResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sns.Topic;
import dev.hinomi.notifications.Page;
import dev.hinomi.notifications.Topics;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lists the topics of the scope.
public final class ListTopics implements OperationHandler<ListTopicsInput, ListTopicsResponse> {
    private final Topics topics;

    public ListTopics(Topics topics) {
        this.topics = topics;
    }

    @Override
    public Operation<ListTopicsInput, ListTopicsResponse> operation() {
        return Sns.LIST_TOPICS;
    }

    @Override
    public ListTopicsResponse handle(RequestContext context, ListTopicsInput input) {
        Page<String> page = topics.list(context.scope(), input.nextToken());
        return new ListTopicsResponse(
                page.items().stream().map(Topic::new).toList(), page.nextToken().orElse(null));
    }
}
