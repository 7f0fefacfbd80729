package dev.hinomi.wire.endpoint;

import java.util.Locale;

/// Who calls.
///
/// @param userId the unique id, such as `AIDAHINOMIOPERATOR`
/// @param arn such as `arn:aws:iam::123456789012:user/operator`
public record Principal(String userId, String arn, Role role) {
    /// What a principal may do; each may do what those before it may.
    public enum Role {
        /// Has not signed the request.
        ANONYMOUS,
        VIEWER,
        OPERATOR,
        ADMIN
    }

    public static Principal user(String account, String name, Role role) {
        return new Principal("AIDA" + name.toUpperCase(Locale.ROOT), "arn:aws:iam::" + account + ":user/" + name, role);
    }

    public static Principal anonymous(String account) {
        return new Principal("anonymous", "arn:aws:iam::" + account + ":anonymous", Role.ANONYMOUS);
    }
}
