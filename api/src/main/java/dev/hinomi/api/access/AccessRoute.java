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

/// A path for people who sign in. JSON in, JSON out; refusals as `{"message": ...}`. Nothing is answered
/// to pages of other sites: one that signs its visitor in as somebody else would see what they do.
record AccessRoute(String method, String path, Function<WireRequest, WireResponse> action) implements Route {
    /// Why nothing was done.
    record Refusal(String message) {}

    @Override
    public boolean serves(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && path.equals(requestPath);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        try {
            return PageOrigin.isForeign(request.headers())
                    ? refusal(403, "a page of another site sent this")
                    : action.apply(request);
        } catch (WireError e) {
            return refusal(RefusedRequest.status(e), e.message());
        } catch (FaultException e) {
            return refusal(RefusedRequest.status(e.fault()), e.fault().message());
        }
    }

    static WireResponse refusal(int status, String message) {
        return Answers.json(status, new Refusal(message));
    }
}
