package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.Fault;
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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A path for those who are known: by a signature like those to AWS services, with any service name, or by
/// the session of a browser.
public final class SignedRoute implements Route {
    /// As what the endpoint of AWS's operations tells of a failure.
    private static final String FAILED = "InternalFailure";

    private final String method;
    private final String path;
    private final Surroundings surroundings;
    private final boolean changes;
    private final BiFunction<Caller, WireRequest, WireResponse> action;

    /// What routes need to know who calls, and whom they tell of changes.
    public record Surroundings(
            Authentication authentication, EndpointSettings settings, InstantSource clock, ChangeObserver observer) {
        /// The same with another observer.
        public Surroundings observedBy(ChangeObserver other) {
            return new Surroundings(authentication, settings, clock, other);
        }
    }

    private SignedRoute(
            String method,
            String path,
            Surroundings surroundings,
            boolean changes,
            BiFunction<Caller, WireRequest, WireResponse> action) {
        this.method = method;
        this.path = path;
        this.surroundings = surroundings;
        this.changes = changes;
        this.action = action;
    }

    /// A path for admins only.
    public static Route ofAdmins(
            String method, String path, Surroundings surroundings, Function<WireRequest, WireResponse> action) {
        return new SignedRoute(method, path, surroundings, isChange(method), (caller, request) -> {
            Principal principal = caller.principal();
            if (principal.role() != Principal.Role.ADMIN) {
                throw denied(principal.arn() + " may not use " + path + " (expected: an admin)");
            }
            return action.apply(request);
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
                surroundings,
                false,
                (caller, request) -> action.apply(surroundings.settings().scopeOf(caller), request));
    }

    /// A path that changes something, for operators and admins; the request tells which region is meant.
    public static Route ofOperators(String method, String path, Surroundings surroundings, OperatorAction action) {
        return new SignedRoute(method, path, surroundings, isChange(method), (caller, request) -> {
            Principal principal = caller.principal();
            return switch (principal.role()) {
                case OPERATOR, ADMIN -> action.apply(surroundings.settings().scopeOf(caller), principal, request);
                case ANONYMOUS, VIEWER ->
                    throw denied(principal.arn() + " may not " + method + " " + path
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

    private static FaultException denied(String message) {
        return new FaultException(new Fault.Denied(message));
    }

    @Override
    public boolean serves(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && path.equals(requestPath);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        try {
            Caller caller = surroundings
                    .authentication()
                    .authenticate(request, surroundings.clock().instant());
            if (caller.principal().role() == Principal.Role.ANONYMOUS) {
                return Answers.refusal(401, path + " needs a signed request (AWS Signature Version 4)");
            }
            return changes ? observed(caller, request) : action.apply(caller, request);
        } catch (WireError e) {
            return RefusedRequest.answer(e);
        } catch (FaultException e) {
            return RefusedRequest.answer(e.fault());
        }
    }

    private WireResponse observed(Caller caller, WireRequest request) {
        Optional<String> refusal = Optional.of(FAILED);
        try {
            WireResponse answer = action.apply(caller, request);
            refusal = Optional.empty();
            return answer;
        } catch (WireError e) {
            refusal = Optional.of(RefusedRequest.message(e));
            throw e;
        } catch (FaultException e) {
            refusal = Optional.of(e.fault().message());
            throw e;
        } finally {
            String region = caller.region().orElse(surroundings.settings().defaultRegion());
            surroundings.observer().requested(caller, region, request, refusal);
        }
    }
}
