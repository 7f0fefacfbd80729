package dev.hinomi.api.route;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireRequest;

/// `GET /_hinomi/alarms/explanation?name=NAME`: what an evaluation of an alarm now sees and how it decides, as the JSON
/// of an [dev.hinomi.alarms.explain.Explanation].
public final class ExplanationRoute {
    public static final String PATH = "/_hinomi/alarms/explanation";

    private ExplanationRoute() {}

    public static Route of(Alarms alarms, SignedRoute.Surroundings surroundings) {
        return SignedRoute.ofReaders(
                "GET", PATH, surroundings, (scope, request) -> Answers.json(200, alarms.explain(scope, name(request))));
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
