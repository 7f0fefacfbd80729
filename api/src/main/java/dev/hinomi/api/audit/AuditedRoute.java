package dev.hinomi.api.audit;

import dev.hinomi.api.server.Route;
import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.Caller;
import dev.hinomi.wire.endpoint.Principal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// One of Hinomi's own paths that changes something, with each request by somebody who is known kept in
/// the audit log.
public record AuditedRoute(Route route, Authentication authentication, AuditLog log, InstantSource clock)
        implements Route {
    @Override
    public boolean serves(String method, String path) {
        return route.serves(method, path);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        Optional<Caller> caller = caller(request);
        WireResponse answer = route.handle(request);
        caller.ifPresent(known -> log.keep(
                AuditLog.Actor.of(known, request.from()),
                "hinomi:" + request.method() + " " + request.path(),
                known.region().orElse(""),
                parameters(request),
                answer.status() < 400
                        ? Optional.empty()
                        : Optional.of(text(answer.body().toByteArray()).strip())));
        return answer;
    }

    /// Asked before the request is carried out, which may end the session that it came by.
    private Optional<Caller> caller(WireRequest request) {
        try {
            return Optional.of(authentication.authenticate(request, clock.instant()))
                    .filter(caller -> caller.principal().role() != Principal.Role.ANONYMOUS);
        } catch (WireError _) {
            return Optional.empty();
        }
    }

    /// As JSON: the body, or the query string where there is none. One that cannot be decoded is refused by the route.
    private static String parameters(WireRequest request) {
        if (request.body().size() > 0 || request.query().isEmpty()) {
            return text(request.body().toByteArray());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        try {
            FormParameters.parse(request.query())
                    .parameters()
                    .forEach(each -> parameters.putIfAbsent(each.name(), each.value()));
        } catch (FormParameters.MalformedException _) {
            return "{}";
        }
        return JsonMapper.shared().writeValueAsString(parameters);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
