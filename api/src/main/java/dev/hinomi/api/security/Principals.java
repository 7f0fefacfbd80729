package dev.hinomi.api.security;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.wire.endpoint.Credentials;
import dev.hinomi.wire.endpoint.Principal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The principals and their access keys. Kept in `records`; looked up in memory, because every request
/// does.
public final class Principals implements Credentials {
    /// Who the first start makes.
    public static final String OPERATOR = "operator";

    private static final Collection<NamedPrincipal> COLLECTION = new Collection<>("principal", NamedPrincipal.class);

    /// Principals belong to the server, whatever account and region it serves.
    private static final Scope SCOPE = new Scope("000000000000", "us-east-1");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /// As IAM's quota "access keys per user".
    private static final int MOST_KEYS = 2;

    private final Records records;
    private final String account;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock change = new ReentrantLock();
    private volatile Map<String, Credential> known = Map.of();
    private volatile Map<String, Person> people = Map.of();

    /// @param account of the ARNs that principals have
    public Principals(Records records, String account, InstantSource clock) {
        this.records = records;
        this.account = account;
        this.clock = clock;
        load();
    }

    @Override
    public Optional<Credential> lookup(String accessKeyId) {
        return Optional.ofNullable(known.get(accessKeyId));
    }

    /// One who signs in with a password.
    public record Person(Principal principal, Password password) {}

    /// Who signs in by this name; empty when nobody does.
    public Optional<Person> person(String name) {
        return Optional.ofNullable(people.get(name));
    }

    /// Whether nobody can sign in with a password yet.
    public boolean nobodySignsIn() {
        return people.isEmpty();
    }

    /// The principal of this name.
    public Optional<NamedPrincipal> find(String name) {
        return records.read(tx -> tx.get(COLLECTION, SCOPE, name)).map(Document::value);
    }

    /// All of them, by name.
    public List<NamedPrincipal> all() {
        return records.read(Principals::all);
    }

    /// Makes `operator` when there is nobody yet.
    ///
    /// @return a key of an admin, for this machine's own commands: `operator`'s, or else another's
    public AccessKey ensureOperator() {
        List<NamedPrincipal> all = all();
        if (all.isEmpty()) {
            return add(OPERATOR, Principal.Role.ADMIN);
        }
        return all.stream()
                .filter(Principals::canAdminister)
                .min((a, b) ->
                        Boolean.compare(b.name().equals(OPERATOR), a.name().equals(OPERATOR)))
                .orElseThrow(() -> new IllegalStateException("principals: no admin has a key (expected: one that has)"))
                .keys()
                .getFirst();
    }

    /// A key of the program's own principal of this name, which is made when it is missing.
    ///
    /// @throws FaultException `Denied` when somebody has revoked its keys
    public AccessKey ensure(String name, Principal.Role role) {
        return find(name)
                .map(principal -> principal.keys().stream()
                        .findFirst()
                        .orElseThrow(() -> new FaultException(new Fault.Denied("principal " + name
                                + ": no access key (expected: one; ./hinomi principals add-key " + name + ")"))))
                .orElseGet(() -> add(name, role));
    }

    /// Adds a principal and returns its first key.
    public AccessKey add(String name, Principal.Role role) {
        checkName(name);
        AccessKey key = AccessKey.create(random, clock.instant());
        change(tx -> {
            if (tx.get(COLLECTION, SCOPE, name).isPresent()) {
                throw new FaultException(new Fault.AlreadyExists("principal", "principal " + name + " exists already"));
            }
            tx.put(
                    COLLECTION,
                    SCOPE,
                    name,
                    new NamedPrincipal(name, role, key.created(), List.of(key), Optional.empty()));
        });
        return key;
    }

    /// Puts principals as they were where there are none.
    public void restore(List<NamedPrincipal> former) {
        if (!former.isEmpty()) {
            change(tx -> former.forEach(principal -> tx.put(COLLECTION, SCOPE, principal.name(), principal, 0)));
        }
    }

    /// Adds a key to a principal, so that one can be changed for another without a gap.
    public AccessKey addKey(String name) {
        AccessKey key = AccessKey.create(random, clock.instant());
        change(tx -> {
            NamedPrincipal principal = find(tx, name);
            if (principal.keys().size() >= MOST_KEYS) {
                throw new FaultException(new Fault.LimitExceeded("principal " + name + " has " + MOST_KEYS
                        + " access keys (expected: fewer; revoke one that is not used any more)"));
            }
            tx.put(COLLECTION, SCOPE, name, principal.with(key));
        });
        return key;
    }

    /// Has a principal sign in with another password than before.
    ///
    /// @param hash Argon2id, in PHC's string format
    public Password setPassword(String name, String hash) {
        Password password = newPassword(hash);
        change(tx -> tx.put(COLLECTION, SCOPE, name, find(tx, name).with(password)));
        return password;
    }

    /// Has somebody sign in with a password who may be new.
    ///
    /// @param hash Argon2id, in PHC's string format
    /// @param known whether there may be a principal of this name, who then has this role
    /// @param also what is to be done in the same transaction
    public Password join(String name, Principal.Role role, String hash, boolean known, Consumer<WriteTx> also) {
        checkName(name);
        Password password = newPassword(hash);
        change(tx -> {
            also.accept(tx);
            Optional<NamedPrincipal> former = tx.get(COLLECTION, SCOPE, name).map(Document::value);
            if (former.isPresent() && !(known && former.get().role() == role)) {
                throw new FaultException(new Fault.AlreadyExists(
                        "principal", "principal " + name + " exists already (expected: a name that nobody has)"));
            }
            NamedPrincipal joined =
                    former.orElseGet(() -> new NamedPrincipal(name, role, password.set(), List.of(), Optional.empty()));
            tx.put(COLLECTION, SCOPE, name, joined.with(password));
        });
        return password;
    }

    private Password newPassword(String hash) {
        return new Password(UUID.randomUUID().toString(), hash, clock.instant());
    }

    /// Removes a principal with all its keys and the invitation by which it could come back, or one key.
    /// Who is only invited is so no more.
    ///
    /// @param nameOrKeyId a principal's name or the id of a key; neither can be taken for the other
    public void revoke(String nameOrKeyId, PendingInvitations invitations) {
        change(tx -> {
            Optional<NamedPrincipal> owner = all(tx).stream()
                    .filter(each ->
                            each.keys().stream().anyMatch(key -> key.id().equals(nameOrKeyId)))
                    .findFirst();
            if (owner.isPresent()) {
                NamedPrincipal rest = owner.get().without(nameOrKeyId);
                tx.put(COLLECTION, SCOPE, rest.name(), rest);
            } else if (!invitations.withdraw(tx, nameOrKeyId)
                    || tx.get(COLLECTION, SCOPE, nameOrKeyId).isPresent()) {
                tx.delete(COLLECTION, SCOPE, find(tx, nameOrKeyId).name());
            }
            if (all(tx).stream().noneMatch(Principals::canAdminister)) {
                throw new FaultException(new Fault.Conflict(nameOrKeyId
                        + ": the last access key of an admin (expected: another one first, so that someone can still"
                        + " administer)"));
            }
        });
    }

    /// Whether a principal can be called so.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// Refuses what can be no principal's name.
    public static void checkName(String name) {
        if (!isName(name)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "name",
                    "name: " + name + " (expected: 1 to 64 of a-z, 0-9, '.', '_' and '-', first a letter or digit)"));
        }
    }

    private void change(Consumer<WriteTx> work) {
        change.lock();
        try {
            records.write(tx -> {
                work.accept(tx);
                return true;
            });
            load();
        } finally {
            change.unlock();
        }
    }

    private void load() {
        Map<String, Credential> loaded = new HashMap<>();
        Map<String, Person> named = new HashMap<>();
        for (NamedPrincipal principal : all()) {
            Principal caller = Principal.user(account, principal.name(), principal.role());
            principal.keys().forEach(key -> loaded.put(key.id(), new Credential(key.secret(), caller)));
            principal.password().ifPresent(password -> named.put(principal.name(), new Person(caller, password)));
        }
        known = Map.copyOf(loaded);
        people = Map.copyOf(named);
    }

    private static boolean canAdminister(NamedPrincipal principal) {
        return principal.role() == Principal.Role.ADMIN && !principal.keys().isEmpty();
    }

    private static NamedPrincipal find(ReadTx tx, String name) {
        return tx.get(COLLECTION, SCOPE, name)
                .map(Document::value)
                .orElseThrow(() -> new FaultException(
                        new Fault.NotFound("principal", "no principal and no access key is called " + name)));
    }

    private static List<NamedPrincipal> all(ReadTx tx) {
        return tx.listAll(COLLECTION).stream().map(Document::value).toList();
    }
}
