package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.MessageAttributeValue;
import dev.hinomi.aws.sns.PublishInput;
import dev.hinomi.aws.sns.PublishResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.notifications.Publication;
import dev.hinomi.notifications.Publishing;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// Publishes a message to a topic. Telephone numbers and mobile endpoints are not served.
public final class Publish implements OperationHandler<PublishInput, PublishResponse> {
    private final Publishing publishing;

    public Publish(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public Operation<PublishInput, PublishResponse> operation() {
        return Sns.PUBLISH;
    }

    @Override
    public PublishResponse handle(RequestContext context, PublishInput input) {
        String topicArn = topicArn(input);
        if (input.messageDeduplicationId() != null) {
            throw invalid(
                    "MessageDeduplicationId",
                    "Invalid parameter: MessageDeduplicationId Reason: The request includes MessageDeduplicationId"
                            + " parameter that is not valid for this topic type");
        }
        // A MessageGroupId is for SQS subscriptions alone, of which there are none.
        Publication publication = new Publication(
                input.message(), input.subject(), input.messageStructure(), attributes(input.messageAttributes()));
        return new PublishResponse(publish(context, topicArn, publication), null);
    }

    /// SNS has an error of its own for attributes.
    private String publish(RequestContext context, String topicArn, Publication publication) {
        try {
            return publishing.publish(
                    context.scope(), topicArn, publication, context.principal().arn());
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.InvalidParameter(String parameter, String message)
                    && parameter.equals("MessageAttributes")) {
                throw new WireError("InvalidParameterValueException", message);
            }
            throw e;
        }
    }

    private static String topicArn(PublishInput input) {
        if (input.phoneNumber() != null) {
            throw new FaultException(
                    new Fault.Unsupported("PhoneNumber", "Invalid parameter: PhoneNumber is not supported"));
        }
        String arn = input.topicArn() == null ? input.targetArn() : input.topicArn();
        if (arn == null || (input.topicArn() != null && input.targetArn() != null)) {
            throw invalid(
                    "TopicArn", "Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter");
        }
        return arn;
    }

    private static Map<String, Message.Attribute> attributes(Map<String, MessageAttributeValue> given) {
        Map<String, Message.Attribute> attributes = new HashMap<>();
        given.forEach((name, value) -> attributes.put(name, new Message.Attribute(value.dataType(), text(value))));
        return attributes;
    }

    private static String text(MessageAttributeValue value) {
        Blob binary = value.binaryValue();
        if (binary != null) {
            return Base64.getEncoder().encodeToString(binary.shared());
        }
        String text = value.stringValue();
        return text == null ? "" : text;
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
