package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.Principal;
import java.time.InstantSource;
import java.util.function.Function;

/// A path for admins only. Requests are signed like those to AWS services, with any service name.
public final class AdminRoute implements Route {
    private final String method;
    private final String path;
    private final Authentication authentication;
    private final InstantSource clock;
    private final Function<WireRequest, WireResponse> action;

    public AdminRoute(
            String method,
            String path,
            Authentication authentication,
            InstantSource clock,
            Function<WireRequest, WireResponse> action) {
        this.method = method;
        this.path = path;
        this.authentication = authentication;
        this.clock = clock;
        this.action = action;
    }

    @Override
    public boolean serves(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && path.equals(requestPath);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        try {
            Principal caller =
                    authentication.authenticate(request, clock.instant()).principal();
            return switch (caller.role()) {
                case ANONYMOUS -> Answers.text(401, path + " needs a signed request (AWS Signature Version 4)");
                case VIEWER, OPERATOR ->
                    Answers.text(403, caller.arn() + " may not use " + path + " (expected: an admin)");
                case ADMIN -> action.apply(request);
            };
        } catch (WireError e) {
            return RefusedRequest.answer(e);
        } catch (FaultException e) {
            return RefusedRequest.answer(e.fault());
        }
    }
}
