package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.SetTopicAttributesInput;
import dev.hinomi.aws.sns.SetTopicAttributesResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.notifications.Topics;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Sets one attribute of a topic.
public final class SetTopicAttributes implements OperationHandler<SetTopicAttributesInput, SetTopicAttributesResponse> {
    private final Topics topics;

    public SetTopicAttributes(Topics topics) {
        this.topics = topics;
    }

    @Override
    public Operation<SetTopicAttributesInput, SetTopicAttributesResponse> operation() {
        return Sns.SET_TOPIC_ATTRIBUTES;
    }

    @Override
    public SetTopicAttributesResponse handle(RequestContext context, SetTopicAttributesInput input) {
        String value = input.attributeValue();
        topics.setAttribute(context.scope(), input.topicArn(), input.attributeName(), value == null ? "" : value);
        return new SetTopicAttributesResponse();
    }
}
