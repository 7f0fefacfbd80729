package dev.hinomi.api.route;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// `GET /_hinomi/alarms/explanation?name=NAME`: what an evaluation of an alarm now sees and how it decides, as the JSON
/// of an [dev.hinomi.alarms.explain.Explanation].
public final class ExplanationRoute {
    public static final String PATH = "/_hinomi/alarms/explanation";

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExplanationRoute() {}

    public static ReaderRoute of(Alarms alarms, ReaderRoute.Surroundings surroundings) {
        return new ReaderRoute("GET", PATH, surroundings, (scope, request) -> answer(alarms, scope, request));
    }

    private static WireResponse answer(Alarms alarms, Scope scope, WireRequest request) {
        return new WireResponse(
                200,
                Headers.of("content-type", "application/json", "cache-control", "no-store"),
                Blob.owning(JSON.writeValueAsString(alarms.explain(scope, name(request)))
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(WireRequest request) {
        try {
            return FormParameters.parse(request.query())
                    .first("name")
                    .orElseThrow(() -> invalid(PATH + "?name=: missing (expected: the name of an alarm)"));
        } catch (FormParameters.MalformedException e) {
            throw invalid("query string: " + e.getMessage());
        }
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("name", message));
    }
}
