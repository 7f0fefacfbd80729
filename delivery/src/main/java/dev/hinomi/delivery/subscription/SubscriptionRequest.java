package dev.hinomi.delivery.subscription;

import java.util.Optional;

/// What is asked of a filter (API reference, `PutSubscriptionFilter`).
public record SubscriptionRequest(
        String groupName,
        String filterName,
        String pattern,
        String destinationArn,
        Optional<String> roleArn,
        Distribution distribution,
        boolean onTransformed) {}
