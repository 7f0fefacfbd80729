package dev.hinomi.runbooks.step.message;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;

/// Publishes to topics.
@FunctionalInterface
public interface TopicMessages {
    /// Publishes and returns the message's id.
    ///
    /// @param topic its ARN
    /// @param subject empty for none
    /// @throws FaultException when the topic is not there or does not take it
    String publish(Scope scope, String topic, String subject, String message);
}
