package dev.hinomi.logs.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A page of an answer.
///
/// @param nextToken for the page after it, if there is one
public record Page<T>(List<T> items, Optional<String> nextToken) {
    /// How long tokens serve (API reference, `nextToken`: "The token expires after 24 hours").
    public static final Duration TOKEN_LIFETIME = Duration.ofHours(24);

    public Page {
        items = List.copyOf(items);
    }

    /// The page of `found`, which holds one more than the page when there is another page.
    ///
    /// @param token for the page after the one that ends with this
    public static <D, T> Page<T> of(
            List<D> found, int limit, Function<? super D, ? extends T> item, Function<? super D, String> token) {
        List<D> page = found.subList(0, Math.min(limit, found.size()));
        List<T> items = page.stream().<T>map(item).toList();
        return new Page<>(items, found.size() > limit ? Optional.of(token.apply(page.getLast())) : Optional.empty());
    }
}
