package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.Caller;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A path for those who are known: by a signature like those to AWS services, with any service name, or by
/// the session of a browser.
public final class SignedRoute implements Route {
    private final String method;
    private final String path;
    private final Authentication authentication;
    private final InstantSource clock;
    private final boolean changes;
    private final BiFunction<Caller, WireRequest, WireResponse> action;

    /// What routes need to know who calls.
    public record Surroundings(Authentication authentication, EndpointSettings settings, InstantSource clock) {}

    private SignedRoute(
            String method,
            String path,
            Authentication authentication,
            InstantSource clock,
            boolean changes,
            BiFunction<Caller, WireRequest, WireResponse> action) {
        this.method = method;
        this.path = path;
        this.authentication = authentication;
        this.clock = clock;
        this.changes = changes;
        this.action = action;
    }

    /// A path for admins only.
    public static Route ofAdmins(
            String method,
            String path,
            Authentication authentication,
            InstantSource clock,
            Function<WireRequest, WireResponse> action) {
        return new SignedRoute(method, path, authentication, clock, isChange(method), (caller, request) -> {
            Principal principal = caller.principal();
            return principal.role() == Principal.Role.ADMIN
                    ? action.apply(request)
                    : Answers.text(403, principal.arn() + " may not use " + path + " (expected: an admin)");
        });
    }

    /// A path that changes nothing, for everybody who is known; the request tells which region is meant.
    public static Route ofReaders(
            String method,
            String path,
            Surroundings surroundings,
            BiFunction<Scope, WireRequest, WireResponse> action) {
        return new SignedRoute(
                method,
                path,
                surroundings.authentication(),
                surroundings.clock(),
                false,
                (caller, request) -> action.apply(surroundings.settings().scopeOf(caller), request));
    }

    /// A path that changes something, for operators and admins; the request tells which region is meant.
    public static Route ofOperators(String method, String path, Surroundings surroundings, OperatorAction action) {
        return new SignedRoute(
                method,
                path,
                surroundings.authentication(),
                surroundings.clock(),
                isChange(method),
                (caller, request) -> {
                    Principal principal = caller.principal();
                    return switch (principal.role()) {
                        case OPERATOR, ADMIN ->
                            action.apply(surroundings.settings().scopeOf(caller), principal, request);
                        case ANONYMOUS, VIEWER ->
                            Answers.text(
                                    403,
                                    principal.arn() + " may not " + method + " " + path
                                            + " (expected: an operator or an admin)");
                    };
                });
    }

    /// What an operator has done, and who they are.
    @FunctionalInterface
    public interface OperatorAction {
        WireResponse apply(Scope scope, Principal principal, WireRequest request);
    }

    private static boolean isChange(String method) {
        return !method.equals("GET");
    }

    @Override
    public boolean changes() {
        return changes;
    }

    @Override
    public boolean serves(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && path.equals(requestPath);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        try {
            Caller caller = authentication.authenticate(request, clock.instant());
            return caller.principal().role() == Principal.Role.ANONYMOUS
                    ? Answers.text(401, path + " needs a signed request (AWS Signature Version 4)")
                    : action.apply(caller, request);
        } catch (WireError e) {
            return RefusedRequest.answer(e);
        } catch (FaultException e) {
            return RefusedRequest.answer(e.fault());
        }
    }
}
