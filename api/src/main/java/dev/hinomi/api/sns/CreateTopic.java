package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.CreateTopicInput;
import dev.hinomi.aws.sns.CreateTopicResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sns.Tag;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.notifications.Topics;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes a topic, or finds the one of that name.
public final class CreateTopic implements OperationHandler<CreateTopicInput, CreateTopicResponse> {
    private final Topics topics;

    public CreateTopic(Topics topics) {
        this.topics = topics;
    }

    @Override
    public Operation<CreateTopicInput, CreateTopicResponse> operation() {
        return Sns.CREATE_TOPIC;
    }

    @Override
    public CreateTopicResponse handle(RequestContext context, CreateTopicInput input) {
        if (input.dataProtectionPolicy() != null) {
            throw new FaultException(new Fault.Unsupported(
                    "DataProtectionPolicy", "Invalid parameter: DataProtectionPolicy is not supported"));
        }
        return new CreateTopicResponse(
                topics.create(context.scope(), input.name(), input.attributes(), tags(input.tags())));
    }

    private static Map<String, String> tags(List<Tag> tags) {
        Map<String, String> byKey = new HashMap<>();
        for (Tag tag : tags) {
            if (byKey.put(tag.key(), tag.value()) != null) {
                throw new FaultException(new Fault.InvalidParameter(
                        "Tags", "Invalid parameter: Duplicate keys are not allowed: " + tag.key()));
            }
        }
        return byKey;
    }
}
