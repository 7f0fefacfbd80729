package dev.hinomi.notifications.email;

import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.delivery.Envelope;
import dev.hinomi.notifications.document.Links;
import dev.hinomi.notifications.document.SnsDocument;
import dev.hinomi.notifications.state.Protocol;

/// What stands in a mail: the subject and the text of each kind of message.
final class MailText {
    private final Links links;
    private final SnsDocument documents;

    MailText(Links links, SnsDocument documents) {
        this.links = links;
        this.documents = documents;
    }

    /// The subjects without one of their own are SNS's.
    String subject(Envelope envelope) {
        return switch (envelope.message().type()) {
            case NOTIFICATION -> {
                String subject = envelope.message().subject();
                yield subject == null ? "AWS Notification Message" : subject;
            }
            case SUBSCRIPTION_CONFIRMATION -> "AWS Notification - Subscription Confirmation";
            case UNSUBSCRIBE_CONFIRMATION -> "AWS Notification - Unsubscribe Confirmation";
        };
    }

    String text(Envelope envelope) {
        if (envelope.subscription().protocol() == Protocol.EMAIL_JSON) {
            return documents.write(envelope.scope(), envelope.topic(), envelope.subscription(), envelope.message())
                    + "\n";
        }
        return switch (envelope.message().type()) {
            case NOTIFICATION -> notification(envelope);
            case SUBSCRIPTION_CONFIRMATION -> subscriptionConfirmation(envelope);
            case UNSUBSCRIBE_CONFIRMATION -> unsubscribeConfirmation(envelope);
        };
    }

    /// Where the reader ends the subscription.
    String unsubscribeLink(Envelope envelope) {
        return links.unsubscribe(
                envelope.subscription().arn(envelope.scope()).toString(),
                envelope.subscription().token());
    }

    private String notification(Envelope envelope) {
        return """
                %s

                --
                To stop these messages, open this link:
                %s
                Replies to this mail are not read.
                """.formatted(envelope.message().bodyFor(Protocol.EMAIL), unsubscribeLink(envelope));
    }

    private String subscriptionConfirmation(Envelope envelope) {
        return """
                This address is to receive the messages of the topic:
                %s

                To confirm, open this link within two days:
                %s

                If you did not ask for this, do nothing.
                """.formatted(topicArn(envelope), confirmLink(envelope));
    }

    private String unsubscribeConfirmation(Envelope envelope) {
        return """
                This address receives no more messages of the topic:
                %s

                If this was a mistake, open this link within two days to receive them again:
                %s
                """.formatted(topicArn(envelope), confirmLink(envelope));
    }

    private String confirmLink(Envelope envelope) {
        return links.confirm(topicArn(envelope), envelope.subscription().token());
    }

    private static String topicArn(Envelope envelope) {
        Scope scope = envelope.scope();
        return envelope.topic().arn(scope).toString();
    }
}
