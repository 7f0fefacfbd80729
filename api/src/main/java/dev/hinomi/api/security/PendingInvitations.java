package dev.hinomi.api.security;

import dev.hinomi.records.WriteTx;
import dev.hinomi.wire.endpoint.Principal;
import java.time.Instant;
import java.util.List;

/// Who has been invited to choose a password and has not yet.
public interface PendingInvitations {
    /// Where nobody signs in.
    PendingInvitations NONE = new PendingInvitations() {
        @Override
        public List<Pending> all() {
            return List.of();
        }

        @Override
        public boolean withdraw(WriteTx tx, String name) {
            return false;
        }
    };

    /// One invitation.
    ///
    /// @param name of a principal, or of somebody who becomes one by it
    /// @param expires when it is good no more
    record Pending(String name, Principal.Role role, Instant expires) {}

    /// All of them, by name.
    List<Pending> all();

    /// Has the invitation of this name be good no more.
    ///
    /// @return whether there was one
    boolean withdraw(WriteTx tx, String name);
}
