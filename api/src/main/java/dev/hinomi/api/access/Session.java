package dev.hinomi.api.access;

import java.time.Duration;
import java.time.Instant;

/// A browser that is signed in, as it is stored under the hash of its token.
///
/// @param principal the name of who signed in
/// @param password the id of the password by which; another one ends the session
/// @param seen when a request last came, give or take [#SEEN_WITHIN]
/// @param from the address from which it was opened
/// @param ended whether its owner signed out
record Session(String principal, String password, Instant created, Instant seen, String from, boolean ended) {
    /// How long a session lasts without a request. A page of the console that is open sends some all the
    /// time.
    static final Duration IDLE = Duration.ofHours(2);

    /// How long a session lasts at most: a shift, as sessions of the AWS Management Console do (IAM User
    /// Guide, "Sign in to the AWS Management Console": 12 hours).
    static final Duration LONGEST = Duration.ofHours(12);

    /// A request within this time after another is not worth a write.
    static final Duration SEEN_WITHIN = Duration.ofMinutes(5);

    /// When it ends without another request.
    Instant expires() {
        Instant idle = seen.plus(IDLE);
        Instant latest = created.plus(LONGEST);
        return idle.isBefore(latest) ? idle : latest;
    }

    boolean livesAt(Instant at) {
        return !ended && at.isBefore(expires());
    }

    Session seenAt(Instant at) {
        return new Session(principal, password, created, at, from, ended);
    }

    Session end() {
        return new Session(principal, password, created, seen, from, true);
    }
}
