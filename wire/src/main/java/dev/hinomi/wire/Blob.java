package dev.hinomi.wire;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Bytes that do not change.
public final class Blob {
    public static final Blob EMPTY = new Blob(new byte[0]);

    private final byte[] bytes;

    private Blob(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Blob of(byte[] bytes) {
        return new Blob(bytes.clone());
    }

    /// Takes `bytes` over without a copy: the caller must not write to them any more.
    public static Blob owning(byte[] bytes) {
        return new Blob(bytes);
    }

    /// The bytes themselves, without a copy, for reading only.
    public byte[] shared() {
        return bytes;
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Blob[" + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16)) + "]";
    }
}
