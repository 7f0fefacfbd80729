package dev.hinomi.api.access;

import dev.hinomi.api.route.JsonBody;
import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /_hinomi/principals/invitation` `{"name": ..., "role": ...}`: an admin invites somebody to choose
/// a password, and hands them the link.
public final class InvitationRoute {
    public static final String PATH = PrincipalRoutes.PATH + "/invitation";

    private InvitationRoute() {}

    public static Route of(Invitations invitations, SignedRoute.Surroundings surroundings) {
        return SignedRoute.ofAdmins("POST", PATH, surroundings, request -> invite(invitations, request));
    }

    /// Whom to invite.
    ///
    /// @param role of somebody new
    record InviteRequest(@Nullable String name, @Nullable String role) {}

    private static WireResponse invite(Invitations invitations, WireRequest request) {
        InviteRequest invite = JsonBody.read(request, InviteRequest.class);
        String name = JsonBody.required("name", invite.name(), "the name to sign in by");
        return Answers.json(
                201, invitations.invite(name, Optional.ofNullable(invite.role()).map(PrincipalRoutes::role)));
    }
}
