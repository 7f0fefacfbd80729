package dev.hinomi.api.security;

import java.time.Instant;

/// A password as it is stored.
///
/// @param id random, another for each password that is set; sessions name it, and end with it
/// @param hash Argon2id, in PHC's string format
public record Password(String id, String hash, Instant set) {
    /// Without the hash.
    @Override
    public String toString() {
        return "Password[" + id + "]";
    }
}
