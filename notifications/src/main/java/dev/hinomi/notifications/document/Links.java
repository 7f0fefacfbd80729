package dev.hinomi.notifications.document;

import java.net.URI;
import java.util.function.Supplier;

/// The links in messages, which lead back to this server in the form of SNS's own.
///
/// @param publicUrl how receivers reach this server; asked each time, since a free port is known late
public record Links(Supplier<URI> publicUrl) {
    /// Confirms a subscription, or restores one that was ended by link.
    public String confirm(String topicArn, String token) {
        return base() + "/?Action=ConfirmSubscription&TopicArn=" + topicArn + "&Token=" + token;
    }

    /// Ends a subscription. SNS's link carries the ARN alone; the token proves here that its owner was written to.
    public String unsubscribe(String subscriptionArn, String token) {
        return base() + "/?Action=Unsubscribe&SubscriptionArn=" + subscriptionArn + "&Token=" + token;
    }

    /// Where the certificate of the signing key is served.
    String certificate(SigningKeyFile keys) {
        return base() + keys.certificatePath();
    }

    private String base() {
        String url = publicUrl.get().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
