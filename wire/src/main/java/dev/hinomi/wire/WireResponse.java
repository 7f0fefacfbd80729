package dev.hinomi.wire;

import java.util.Optional;

/// An HTTP answer, to be sent by whatever server there is, which adds `content-length` or sends it in
/// chunks.
///
/// @param body its bytes; the first of them when there are more
/// @param more what follows the body, each part to be sent as soon as it comes; whoever sends the answer
///     closes it
public record WireResponse(int status, Headers headers, Blob body, Optional<EventSource<Blob>> more) {
    /// An answer that is complete.
    public WireResponse(int status, Headers headers, Blob body) {
        this(status, headers, body, Optional.empty());
    }

    /// The same answer with one more header.
    public WireResponse with(String name, String value) {
        return new WireResponse(status, headers.with(name, value), body, more);
    }
}
