package dev.hinomi.api.access;

import dev.hinomi.api.security.Password;
import dev.hinomi.api.security.Principals;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Checks and sets the passwords of principals.
///
/// A hash takes memory and time on purpose, so that only a few are computed at once, whoever asks.
final class Passwords {
    /// NIST SP 800-63B-4, section 3.1.1.2: 15 at least where nothing but the password is asked for, no rules
    /// of composition, and 64 at least to be taken.
    private static final int SHORTEST = 15;

    private static final int LONGEST = 128;

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Principals principals;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /// What a name that nobody has is checked against, so that an answer for it takes as long as for one
    /// that somebody has (OWASP, "Authentication Cheat Sheet", section "Authentication Responses").
    private final PasswordHash nobodys = PasswordHash.create("nobody's password", random);

    Passwords(Principals principals) {
        this.principals = principals;
    }

    /// The principal of this name when the password is theirs.
    Optional<Principals.Person> check(String name, String password) {
        Optional<Principals.Person> person = principals.person(name);
        PasswordHash expected =
                person.map(known -> PasswordHash.parse(known.password().hash())).orElse(nobodys);
        boolean equal = limited(() -> expected.isOf(password));
        return person.filter(_ -> equal);
    }

    /// Sets the password of a principal.
    Password set(String name, String password, Locale language) {
        return principals.setPassword(name, hash(name, password, language));
    }

    /// The hash of a new password, to be kept.
    ///
    /// @param name whose
    /// @param language in which they are told why it is too easy to guess
    /// @throws FaultException when it is too short, too long or easy to guess
    String hash(String name, String password, Locale language) {
        if (length(password) < SHORTEST || isTooLong(password)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "password",
                    "password: " + length(password) + " characters (expected: " + SHORTEST + " to " + LONGEST
                            + ", of any kind)"));
        }
        return limited(() -> {
            PasswordGuess.reason(password, name, language).ifPresent(reason -> {
                throw new FaultException(new Fault.InvalidParameter("password", guessed(reason, language)));
            });
            return PasswordHash.create(password, random).text();
        });
    }

    private static String guessed(String reason, Locale language) {
        return language.equals(Locale.JAPANESE)
                ? ("推測されにくいパスワードにしてください。" + reason).strip()
                : ("password: easy to guess (expected: one that is not). " + reason).strip();
    }

    /// Whether nobody can have this password.
    static boolean isTooLong(String password) {
        return length(password) > LONGEST;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private <T> T limited(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new FaultException(new Fault.Unavailable("too many passwords are being checked; try again"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("interrupted"), e);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
