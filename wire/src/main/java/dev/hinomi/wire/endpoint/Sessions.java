package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.Headers;
import java.time.Instant;
import java.util.Optional;

/// The browsers that are signed in.
public interface Sessions {
    /// Nobody signs in with a browser.
    Sessions NONE = (_, _) -> Optional.empty();

    /// Whose session the headers of a request prove; empty when they name none.
    ///
    /// @throws dev.hinomi.wire.WireError `ExpiredTokenException` when they name one that has ended,
    ///     `AccessDeniedException` when another site's page may have sent them
    Optional<Principal> principal(Headers headers, Instant at);
}
