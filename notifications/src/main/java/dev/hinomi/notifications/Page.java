package dev.hinomi.notifications;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param nextToken asks for the next part; empty when this is the last
public record Page<T>(List<T> items, Optional<String> nextToken) {
    /// SNS lists at most 100 topics or subscriptions at once.
    static final int SIZE = 100;

    public Page {
        items = List.copyOf(items);
    }

    /// @param found up to [#SIZE] items after the one that the caller's token names
    /// @param id what the next token is to name
    static <T> Page<T> of(List<T> found, Function<T, String> id) {
        return new Page<>(
                found, found.size() < SIZE ? Optional.empty() : Optional.of(encode(id.apply(found.getLast()))));
    }

    <R> Page<R> map(Function<T, Optional<R>> change) {
        return new Page<>(items.stream().map(change).flatMap(Optional::stream).toList(), nextToken);
    }

    /// What the caller's token names; null for the first part.
    static @Nullable String after(@Nullable String nextToken) {
        if (nextToken == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(nextToken), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new FaultException(new Fault.InvalidToken("Invalid parameter: NextToken"), e);
        }
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
