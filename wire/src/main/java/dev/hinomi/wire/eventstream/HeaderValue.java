package dev.hinomi.wire.eventstream;

import dev.hinomi.wire.Blob;
import java.time.Instant;

/// The value of a message's header. The types that no modelled member has, `byte`, `short` and `uuid`, are left out.
public sealed interface HeaderValue {
    record Bool(boolean value) implements HeaderValue {}

    record Int(int value) implements HeaderValue {}

    record BigInt(long value) implements HeaderValue {}

    /// At most 32,767 bytes.
    record Bytes(Blob value) implements HeaderValue {}

    /// At most 32,767 bytes in UTF-8.
    record Text(String value) implements HeaderValue {}

    /// Carried in milliseconds; what is finer is cut off.
    record Timestamp(Instant value) implements HeaderValue {}
}
