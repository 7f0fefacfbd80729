package dev.hinomi.api.route;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;

/// `GET /_hinomi/alarms/explanation?name=NAME`: what an evaluation of an alarm now sees and how it decides, as the JSON
/// of an [dev.hinomi.alarms.explain.Explanation].
public final class ExplanationRoute {
    public static final String PATH = "/_hinomi/alarms/explanation";

    private ExplanationRoute() {}

    public static Route of(Alarms alarms, SignedRoute.Surroundings surroundings) {
        return SignedRoute.ofReaders("GET", PATH, surroundings, (scope, request) -> {
            String name = RouteQuery.of(request).required("name", "the name of an alarm");
            return Answers.json(200, alarms.explain(scope, name));
        });
    }
}
