package dev.hinomi.api.access;

import dev.hinomi.api.security.NamedPrincipal;
import dev.hinomi.api.security.Password;
import dev.hinomi.api.security.PendingInvitations;
import dev.hinomi.api.security.Principals;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.wire.endpoint.Principal;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Links by which people choose their password. Each is good once and for a time; the token is in the part
/// of the link that browsers send nowhere.
public final class Invitations implements PendingInvitations {
    static final Collection<Invitation> COLLECTION = new Collection<>("invitation", Invitation.class);

    private static final String PAGE = "/console/welcome";

    /// Invitations belong to the server, whatever account and region it serves.
    private static final Scope SCOPE = new Scope("000000000000", "us-east-1");

    private static final Duration GOOD_FOR = Duration.ofDays(3);
    private static final Duration SET_UP_FOR = Duration.ofDays(1);

    private final Records records;
    private final Principals principals;
    private final Supplier<URI> publicUrl;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Invitations(Records records, Principals principals, Supplier<URI> publicUrl, InstantSource clock) {
        this.records = records;
        this.principals = principals;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /// An invitation that was just made.
    public record Link(String link, Instant expires) {
        /// Without the token.
        @Override
        public String toString() {
            return "Link[" + expires + "]";
        }
    }

    /// A link for the first person, an admin; empty once somebody has a password. The one before is good
    /// no more.
    public Optional<Link> setUp() {
        return principals.nobodySignsIn()
                ? Optional.of(make(
                        new Invitation(
                                Optional.empty(),
                                Principal.Role.ADMIN,
                                clock.instant().plus(SET_UP_FOR)),
                        Invitation::isSetUp))
                : Optional.empty();
    }

    /// A link for somebody new, or for a principal to choose another password. The one before for the same
    /// name is good no more.
    ///
    /// @param role of somebody new; a principal's own or empty otherwise
    public Link invite(String name, Optional<Principal.Role> role) {
        Principals.checkName(name);
        Optional<Principal.Role> known = principals.find(name).map(NamedPrincipal::role);
        Principal.Role meant = known.or(() -> role)
                .orElseThrow(() -> new FaultException(new Fault.MissingParameter(
                        "role",
                        "role: missing (expected: viewer, operator or admin, since nobody is called " + name
                                + " yet)")));
        if (!role.orElse(meant).equals(meant)) {
            throw new FaultException(new Fault.Conflict(
                    "role: " + role.get() + " (expected: " + meant + ", which " + name + " has, or none)"));
        }
        return make(
                new Invitation(Optional.of(name), meant, clock.instant().plus(GOOD_FOR)),
                former -> former.name().equals(Optional.of(name)));
    }

    /// The invitation of this token.
    ///
    /// @throws FaultException `NotFound` when it was used, has expired or never was
    Invitation read(Token token) {
        return records.read(tx -> find(tx, token));
    }

    /// Uses an invitation up: whoever holds the token is this principal from now on.
    ///
    /// @param hash of the password
    Password accept(Token token, String name, String hash) {
        Invitation invitation = read(token);
        if (!invitation.name().orElse(name).equals(name)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "name", "name: " + name + " (expected: " + invitation.name().get() + ", who is invited)"));
        }
        return principals.join(name, invitation.role(), hash, !invitation.isSetUp(), tx -> {
            find(tx, token);
            tx.delete(COLLECTION, SCOPE, token.hash());
        });
    }

    @Override
    public List<Pending> all() {
        return records.read(tx -> tx.listAll(COLLECTION)).stream()
                .map(Document::value)
                .filter(this::isGood)
                .flatMap(each -> each.name().map(name -> new Pending(name, each.role(), each.expires())).stream())
                .sorted(Comparator.comparing(Pending::name))
                .toList();
    }

    @Override
    public boolean withdraw(WriteTx tx, String name) {
        List<Document<Invitation>> invited = tx.listAll(COLLECTION).stream()
                .filter(each -> each.value().name().equals(Optional.of(name)))
                .toList();
        invited.forEach(each -> tx.delete(COLLECTION, SCOPE, each.id()));
        return invited.stream().anyMatch(each -> isGood(each.value()));
    }

    private boolean isGood(Invitation invitation) {
        return clock.instant().isBefore(invitation.expires());
    }

    private Link make(Invitation invitation, Predicate<Invitation> replaced) {
        Token token = Token.create(random);
        Instant now = clock.instant();
        records.write(tx -> {
            tx.listAll(COLLECTION).stream()
                    .filter(each -> replaced.test(each.value())
                            || each.value().expires().isBefore(now))
                    .forEach(each -> tx.delete(COLLECTION, SCOPE, each.id()));
            return tx.put(COLLECTION, SCOPE, token.hash(), invitation);
        });
        return new Link(publicUrl.get() + PAGE + "#" + token.text(), invitation.expires());
    }

    private Invitation find(ReadTx tx, Token token) {
        return tx.get(COLLECTION, SCOPE, token.hash())
                .map(Document::value)
                .filter(this::isGood)
                .filter(each -> !each.isSetUp() || principals.nobodySignsIn())
                .orElseThrow(() -> new FaultException(new Fault.NotFound(
                        "invitation",
                        "this invitation was used or has expired (expected: a new one, by ./hinomi"
                                + " principals invite NAME)")));
    }
}
