package dev.hinomi.api.runbook;

import dev.hinomi.api.route.JsonBody;
import dev.hinomi.api.route.RouteQuery;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.runbooks.Runbooks;
import dev.hinomi.runbooks.engine.DryRun;
import dev.hinomi.runbooks.run.Cause;
import dev.hinomi.runbooks.run.Run;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runbooks and their runs, per account and region of the request. JSON in, JSON out. Whoever is known reads; operators
/// begin runs and answer them.
///
/// - `GET /_hinomi/runbooks`: all of them, a [Listing]
/// - `GET /_hinomi/runbooks/runbook?name=`: one, a [RunbookView]; a part of its name will do
/// - `POST /_hinomi/runbooks/plan`: a [Begin]; what a run would do, a [Planned]
/// - `POST /_hinomi/runs`: a [Begin]; begins a run and answers it
/// - `GET /_hinomi/runs?runbook=&limit=`: the newest runs first, [Runs]
/// - `GET /_hinomi/runs/run?id=`: one with its timeline, a [RunView]
/// - `GET /_hinomi/runs/output?id=&step=&attempt=`: what a step has printed and found so far, a [StepOutput]
/// - `POST /_hinomi/runs/answer`: a [RunAnswer]; answers the run
public final class RunbookRoutes {
    public static final String RUNBOOKS = "/_hinomi/runbooks";
    public static final String RUNBOOK = RUNBOOKS + "/runbook";
    public static final String PLAN = RUNBOOKS + "/plan";
    public static final String RUNS = "/_hinomi/runs";
    public static final String RUN = RUNS + "/run";
    public static final String OUTPUT = RUNS + "/output";
    public static final String ANSWER = RUNS + "/answer";

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 1_000;

    private final Runbooks runbooks;
    private final InstantSource clock;

    private RunbookRoutes(Runbooks runbooks, InstantSource clock) {
        this.runbooks = runbooks;
        this.clock = clock;
    }

    /// All routes.
    public static List<Route> of(Runbooks runbooks, SignedRoute.Surroundings surroundings) {
        RunbookRoutes routes = new RunbookRoutes(runbooks, surroundings.clock());
        return List.of(
                SignedRoute.ofReaders("GET", RUNBOOKS, surroundings, (scope, _) -> routes.list(scope)),
                SignedRoute.ofReaders("GET", RUNBOOK, surroundings, routes::show),
                SignedRoute.ofReaders("POST", PLAN, surroundings, routes::plan),
                SignedRoute.ofOperators("POST", RUNS, surroundings, routes::begin),
                SignedRoute.ofReaders("GET", RUNS, surroundings, routes::runs),
                SignedRoute.ofReaders("GET", RUN, surroundings, routes::run),
                SignedRoute.ofReaders("GET", OUTPUT, surroundings, routes::output),
                SignedRoute.ofOperators("POST", ANSWER, surroundings, routes::answer));
    }

    /// Runbooks by name.
    public record Listing(List<RunbookView> runbooks) {
        public Listing {
            runbooks = List.copyOf(runbooks);
        }
    }

    /// What a run is begun with.
    ///
    /// @param runbook its name, or a part of it that no other one has
    /// @param why in the words of who begins it
    record Begin(
            @Nullable String runbook,
            @Nullable Map<String, String> parameters,
            @Nullable String why) {}

    /// What a run would do; nothing of it was done.
    public record Planned(String runbook, List<PlannedStep> steps, List<PlannedStep> rollback) {
        public Planned {
            steps = List.copyOf(steps);
            rollback = List.copyOf(rollback);
        }
    }

    /// A step of a plan, with the values of the parameters in it.
    public record PlannedStep(
            String id, int line, String title, ActionView action, String effect, int approvals, String next) {
        static PlannedStep of(DryRun.Planned step) {
            return new PlannedStep(
                    step.id(),
                    step.line(),
                    step.title(),
                    ActionView.of(step.action()),
                    step.effect().name(),
                    step.approvals(),
                    step.next());
        }
    }

    /// Runs without their timelines.
    public record Runs(List<RunView> runs) {
        public Runs {
            runs = List.copyOf(runs);
        }
    }

    private WireResponse list(Scope scope) {
        return Answers.json(
                200,
                new Listing(runbooks.catalog().all(scope).stream()
                        .map(RunbookView::of)
                        .toList()));
    }

    private WireResponse show(Scope scope, WireRequest request) {
        String name = RouteQuery.of(request).required("name", "the name of a runbook");
        return Answers.json(200, RunbookView.of(runbooks.catalog().find(scope, name)));
    }

    private WireResponse plan(Scope scope, WireRequest request) {
        Begin begin = JsonBody.read(request, Begin.class);
        DryRun plan = runbooks.engine().plan(scope, name(begin), parameters(begin));
        return Answers.json(
                200,
                new Planned(
                        plan.runbook(),
                        plan.steps().stream().map(PlannedStep::of).toList(),
                        plan.rollback().stream().map(PlannedStep::of).toList()));
    }

    private WireResponse begin(Scope scope, Principal principal, WireRequest request) {
        Begin begin = JsonBody.read(request, Begin.class);
        Cause cause = new Cause.Person(principal.arn(), begin.why() == null ? "" : begin.why());
        return Answers.json(201, view(scope, runbooks.engine().begin(scope, name(begin), parameters(begin), cause)));
    }

    private WireResponse runs(Scope scope, WireRequest request) {
        RouteQuery query = RouteQuery.of(request);
        String runbook = query.optional("runbook")
                .map(name -> runbooks.catalog().find(scope, name).name())
                .orElse(null);
        int limit = query.number("limit", MOST).orElse(USUAL_LIMIT);
        return Answers.json(
                200,
                new Runs(runbooks.engine().newest(scope, runbook, limit).stream()
                        .map(run -> RunView.of(run, List.of()))
                        .toList()));
    }

    private WireResponse run(Scope scope, WireRequest request) {
        String id = RouteQuery.of(request).required("id", "the id of a run");
        return Answers.json(200, view(scope, runbooks.engine().find(scope, id)));
    }

    private WireResponse output(Scope scope, WireRequest request) {
        RouteQuery query = RouteQuery.of(request);
        Run run = runbooks.engine().find(scope, query.required("id", "the id of a run"));
        String step = query.required("step", "the id of a step");
        int last = run.step(step)
                .orElseThrow(() ->
                        new FaultException(new Fault.NotFound("step", "run " + run.id() + " has no step " + step)))
                .attempt();
        int attempt = query.number("attempt", last).orElse(last);
        return Answers.json(200, runbooks.engine().output(scope, run.id(), step, attempt));
    }

    private WireResponse answer(Scope scope, Principal principal, WireRequest request) {
        RunAnswer answer = JsonBody.read(request, RunAnswer.class);
        String id = JsonBody.required("id", answer.id(), "the id of a run");
        Run run = runbooks.engine().find(scope, id);
        return Answers.json(
                200, view(scope, runbooks.engine().apply(scope, id, answer.event(run, principal, clock.instant()))));
    }

    private RunView view(Scope scope, Run run) {
        return RunView.of(run, runbooks.engine().timeline(scope, run.id()));
    }

    private static String name(Begin begin) {
        return JsonBody.required("runbook", begin.runbook(), "the name of a runbook");
    }

    private static Map<String, String> parameters(Begin begin) {
        return begin.parameters() == null ? Map.of() : begin.parameters();
    }
}
