package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import java.time.InstantSource;
import java.util.function.BiFunction;

/// A path that changes nothing, for everybody with a key. Requests are signed like those to AWS services, with any
/// service name; the region of the signature tells which region is meant.
public final class ReaderRoute implements Route {
    private final String method;
    private final String path;
    private final Surroundings surroundings;
    private final BiFunction<Scope, WireRequest, WireResponse> action;

    /// What routes need to know who calls.
    public record Surroundings(Authentication authentication, EndpointSettings settings, InstantSource clock) {}

    public ReaderRoute(
            String method,
            String path,
            Surroundings surroundings,
            BiFunction<Scope, WireRequest, WireResponse> action) {
        this.method = method;
        this.path = path;
        this.surroundings = surroundings;
        this.action = action;
    }

    @Override
    public boolean serves(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && path.equals(requestPath);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        try {
            Authentication.Caller caller = surroundings
                    .authentication()
                    .authenticate(request, surroundings.clock().instant());
            if (caller.principal().role() == Principal.Role.ANONYMOUS) {
                return Answers.text(401, path + " needs a signed request (AWS Signature Version 4)");
            }
            return action.apply(surroundings.settings().scopeOf(caller), request);
        } catch (WireError e) {
            return RefusedRequest.answer(e);
        } catch (FaultException e) {
            return RefusedRequest.answer(e.fault());
        }
    }
}
