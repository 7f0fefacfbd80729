package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.GetTopicAttributesInput;
import dev.hinomi.aws.sns.GetTopicAttributesResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.notifications.Topics;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Reads all attributes of a topic.
public final class GetTopicAttributes implements OperationHandler<GetTopicAttributesInput, GetTopicAttributesResponse> {
    private final Topics topics;

    public GetTopicAttributes(Topics topics) {
        this.topics = topics;
    }

    @Override
    public Operation<GetTopicAttributesInput, GetTopicAttributesResponse> operation() {
        return Sns.GET_TOPIC_ATTRIBUTES;
    }

    @Override
    public GetTopicAttributesResponse handle(RequestContext context, GetTopicAttributesInput input) {
        return new GetTopicAttributesResponse(topics.attributes(context.scope(), input.topicArn()));
    }
}
