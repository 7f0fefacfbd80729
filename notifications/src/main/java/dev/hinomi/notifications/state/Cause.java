package dev.hinomi.notifications.state;

/// Why there is a message.
///
/// @param name of the alarm, or the ARN of the publisher
public record Cause(Kind kind, String name) {
    /// What made it.
    public enum Kind {
        /// A change of an alarm's state.
        ALARM,
        /// Somebody who called Publish.
        PUBLISHER
    }

    public static Cause alarm(String name) {
        return new Cause(Kind.ALARM, name);
    }

    public static Cause publisher(String arn) {
        return new Cause(Kind.PUBLISHER, arn);
    }
}
