package dev.hinomi.api.security;

import dev.hinomi.wire.endpoint.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A principal as it is stored, with its keys.
///
/// @param password for the web console; empty for who does not sign in there
public record NamedPrincipal(
        String name, Principal.Role role, Instant created, List<AccessKey> keys, Optional<Password> password) {
    public NamedPrincipal {
        keys = List.copyOf(keys);
    }

    NamedPrincipal with(AccessKey key) {
        List<AccessKey> more = new ArrayList<>(keys);
        more.add(key);
        return new NamedPrincipal(name, role, created, more, password);
    }

    NamedPrincipal with(Password other) {
        return new NamedPrincipal(name, role, created, keys, Optional.of(other));
    }

    NamedPrincipal without(String keyId) {
        return new NamedPrincipal(
                name,
                role,
                created,
                keys.stream().filter(key -> !key.id().equals(keyId)).toList(),
                password);
    }
}
