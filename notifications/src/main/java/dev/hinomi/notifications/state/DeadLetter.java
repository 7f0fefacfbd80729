package dev.hinomi.notifications.state;

/// A message that one subscription never received, with all that is needed to tell what it was.
public record DeadLetter(Message message, String subscription, String endpoint, int attempts, String error) {}
