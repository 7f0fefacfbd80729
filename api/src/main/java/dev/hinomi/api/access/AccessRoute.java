package dev.hinomi.api.access;

import dev.hinomi.api.route.RefusedRequest;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.PageOrigin;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.function.Function;

/// A path for people who sign in. JSON in, JSON out. Nothing is answered
/// to pages of other sites: one that signs its visitor in as somebody else would see what they do.
record AccessRoute(String method, String path, Function<WireRequest, WireResponse> action) implements Route {
    @Override
    public boolean serves(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && path.equals(requestPath);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        try {
            return PageOrigin.isForeign(request.headers())
                    ? Answers.refusal(403, "a page of another site sent this")
                    : action.apply(request);
        } catch (WireError e) {
            return RefusedRequest.answer(e);
        } catch (FaultException e) {
            return RefusedRequest.answer(e.fault());
        }
    }
}
