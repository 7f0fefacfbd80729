package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.DeleteTopicInput;
import dev.hinomi.aws.sns.DeleteTopicResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.notifications.Topics;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a topic and its subscriptions.
public final class DeleteTopic implements OperationHandler<DeleteTopicInput, DeleteTopicResponse> {
    private final Topics topics;

    public DeleteTopic(Topics topics) {
        this.topics = topics;
    }

    @Override
    public Operation<DeleteTopicInput, DeleteTopicResponse> operation() {
        return Sns.DELETE_TOPIC;
    }

    @Override
    public DeleteTopicResponse handle(RequestContext context, DeleteTopicInput input) {
        topics.delete(context.scope(), input.topicArn());
        return new DeleteTopicResponse();
    }
}
