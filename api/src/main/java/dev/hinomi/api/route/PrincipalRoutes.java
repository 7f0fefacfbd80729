package dev.hinomi.api.route;

import dev.hinomi.api.security.AccessKey;
import dev.hinomi.api.security.NamedPrincipal;
import dev.hinomi.api.security.PendingInvitations;
import dev.hinomi.api.security.Principals;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The paths by which admins see and change who may call. JSON in, JSON out.
///
/// - `GET /_hinomi/principals`
/// - `POST /_hinomi/principals` `{"name": ..., "role": ...}` adds one and answers its key
/// - `POST /_hinomi/principals/keys` `{"name": ...}` adds a key and answers it
/// - `POST /_hinomi/principals/revoke` `{"target": ...}` removes a principal or an invitation by name, or a
/// key by id
public final class PrincipalRoutes {
    public static final String PATH = "/_hinomi/principals";
    public static final String KEYS = PATH + "/keys";
    public static final String REVOKE = PATH + "/revoke";

    private final Principals principals;
    private final PendingInvitations invitations;

    private PrincipalRoutes(Principals principals, PendingInvitations invitations) {
        this.principals = principals;
        this.invitations = invitations;
    }

    /// All routes.
    public static List<Route> of(
            Principals principals, PendingInvitations invitations, SignedRoute.Surroundings surroundings) {
        PrincipalRoutes routes = new PrincipalRoutes(principals, invitations);
        return List.of(
                SignedRoute.ofAdmins("GET", PATH, surroundings, request -> routes.list()),
                SignedRoute.ofAdmins("POST", PATH, surroundings, routes::add),
                SignedRoute.ofAdmins("POST", KEYS, surroundings, routes::addKey),
                SignedRoute.ofAdmins("POST", REVOKE, surroundings, routes::revoke));
    }

    /// What to add.
    record AddRequest(@Nullable String name, @Nullable String role) {}

    /// Whom to give another key.
    record AddKeyRequest(@Nullable String name) {}

    /// What to revoke.
    record RevokeRequest(@Nullable String target) {}

    /// A new key; its secret is shown this once.
    public record NewKey(String name, String accessKeyId, String secretAccessKey) {}

    /// Everybody who may call, and who has been invited to choose a password and has not yet: principals,
    /// and who becomes one by it.
    public record Listing(List<Listed> principals, List<Invitee> invitations) {
        public Listing {
            principals = List.copyOf(principals);
            invitations = List.copyOf(invitations);
        }
    }

    /// Who is invited.
    ///
    /// @param expires when the link is good no more
    public record Invitee(String name, String role, Instant expires) {}

    /// A principal without secrets.
    ///
    /// @param hasPassword whether somebody signs in by this name
    public record Listed(String name, String role, Instant created, List<String> accessKeyIds, boolean hasPassword) {
        public Listed {
            accessKeyIds = List.copyOf(accessKeyIds);
        }
    }

    private WireResponse list() {
        return Answers.json(
                200,
                new Listing(
                        principals.all().stream().map(PrincipalRoutes::listed).toList(),
                        invitations.all().stream()
                                .map(each -> new Invitee(each.name(), roleName(each.role()), each.expires()))
                                .toList()));
    }

    private static Listed listed(NamedPrincipal principal) {
        return new Listed(
                principal.name(),
                roleName(principal.role()),
                principal.created(),
                principal.keys().stream().map(AccessKey::id).toList(),
                principal.password().isPresent());
    }

    private WireResponse add(WireRequest request) {
        AddRequest add = JsonBody.read(request, AddRequest.class);
        String name = JsonBody.required("name", add.name());
        return Answers.json(201, newKey(name, principals.add(name, role(add.role()))));
    }

    private WireResponse addKey(WireRequest request) {
        String name = JsonBody.required(
                "name", JsonBody.read(request, AddKeyRequest.class).name());
        return Answers.json(201, newKey(name, principals.addKey(name)));
    }

    private WireResponse revoke(WireRequest request) {
        String target = JsonBody.required(
                "target", JsonBody.read(request, RevokeRequest.class).target());
        principals.revoke(target, invitations);
        return Answers.text(200, target + " is revoked");
    }

    private static NewKey newKey(String name, AccessKey key) {
        return new NewKey(name, key.id(), key.secret());
    }

    /// The role that is called so; refuses what is none.
    public static Principal.Role role(@Nullable String name) {
        return Arrays.stream(Principal.Role.values())
                .filter(role ->
                        role != Principal.Role.ANONYMOUS && roleName(role).equals(name))
                .findFirst()
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        "role",
                        "role: " + name + " (expected: "
                                + Arrays.stream(Principal.Role.values())
                                        .filter(role -> role != Principal.Role.ANONYMOUS)
                                        .map(PrincipalRoutes::roleName)
                                        .collect(Collectors.joining(", "))
                                + ")")));
    }

    /// What [#role] reads.
    public static String roleName(Principal.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
