package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.demo.fault.ActiveFault;
import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `POST /_hinomi/demo/faults`: switches faults of the simulated systems on and off. JSON in:
///
/// - `{"switchOn": NAME, "lasting": "PT30M"}`
/// - `{"recover": NAME}`
/// - `{"recoverAll": true}`
/// - `{}` changes nothing
///
/// JSON out: those that are on then, a [Listing].
public final class DemoFaultsRoute {
    public static final String PATH = "/_hinomi/demo/faults";

    private final FaultBoard board;
    private final InstantSource clock;

    private DemoFaultsRoute(FaultBoard board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
    }

    /// Where systems are simulated.
    public static Route of(FaultBoard board, SignedRoute.Surroundings surroundings) {
        DemoFaultsRoute route = new DemoFaultsRoute(board, surroundings.clock());
        return SignedRoute.ofOperators(
                "POST", PATH, surroundings, (scope, principal, request) -> route.change(request));
    }

    /// Where none are.
    public static Route notOffered() {
        return new Route() {
            @Override
            public boolean serves(String method, String path) {
                return method.equals("POST") && path.equals(PATH);
            }

            @Override
            public WireResponse handle(WireRequest request) {
                return Answers.refusal(
                        404, "no system is simulated here (expected: a server that was started with --demo)");
            }
        };
    }

    /// What to change.
    record Request(
            @Nullable String switchOn,
            @Nullable String lasting,
            @Nullable String recover,
            @Nullable Boolean recoverAll) {}

    /// What is on.
    public record Listing(List<On> faults) {
        public Listing {
            faults = List.copyOf(faults);
        }
    }

    /// A fault that is on.
    public record On(String name, Instant since, Instant until) {
        static On of(ActiveFault active) {
            return new On(active.fault().name(), active.since(), active.until());
        }
    }

    private WireResponse change(WireRequest received) {
        Request request = JsonBody.read(received, Request.class);
        Instant now = clock.instant();
        if (request.switchOn() != null) {
            board.switchOn(request.switchOn(), now, lasting(request.lasting()));
        }
        if (request.recover() != null) {
            board.recover(request.recover());
        }
        if (Boolean.TRUE.equals(request.recoverAll())) {
            board.recoverAll();
        }
        return Answers.json(
                200, new Listing(board.active(now).stream().map(On::of).toList()));
    }

    private static Duration lasting(@Nullable String text) {
        try {
            return Duration.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new FaultException(
                    new Fault.InvalidParameter("lasting", "lasting: " + text + " (expected: a duration such as PT30M)"),
                    e);
        }
    }
}
