package dev.hinomi.demo.system.subgoal;

import dev.hinomi.demo.aws.Gauges;
import dev.hinomi.demo.aws.LambdaFunction;
import dev.hinomi.demo.aws.RestApi;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.system.SimulatedSystem;
import dev.hinomi.demo.system.Slice;
import dev.hinomi.demo.system.subgoal.SubgoalRequest.Failure;
import dev.hinomi.demo.traffic.Crowd;
import dev.hinomi.demo.traffic.Dice;
import dev.hinomi.demo.traffic.Glitches;
import dev.hinomi.demo.traffic.Latency;
import dev.hinomi.demo.traffic.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The API that makes sub-goals with a language model and saves them in Aurora.
public final class SubgoalApi implements SimulatedSystem {
    static final String NAME = "subgoal-api";
    private static final String FUNCTION = "SubGoalGenerationFunction";
    private static final int MEMORY = 1024;
    static final LogPlace LOG = new LogPlace("/aws/lambda/" + FUNCTION, "prod/[$LATEST]");

    private static final double BUSIEST = .2;
    private static final Crowd USERS = new Crowd("u-", 1200);
    private static final Latency MODEL = new Latency(7800, .3, .02, 1.8, 38_000);

    /// Callers have a queue of their own: fewer run at once than are reserved.
    private static final int USUAL = 6;

    private static final int RESERVED = 10;

    /// What is usual, in the share in which it is: of the callers, and of the service.
    private static final Glitches MISTAKES = new Glitches("subgoal mistake", Duration.ofMinutes(30), .9);

    private static final List<Failure> KINDS_OF_MISTAKES = List.of(
            Failure.VALIDATION,
            Failure.VALIDATION,
            Failure.VALIDATION,
            Failure.VALIDATION,
            Failure.AUTHENTICATION,
            Failure.AUTHENTICATION,
            Failure.FORBIDDEN,
            Failure.INJECTION);

    private static final Glitches BREAKDOWNS = new Glitches("subgoal breakdown", Duration.ofMinutes(60), .6);
    private static final List<Failure> KINDS_OF_BREAKDOWNS = List.of(Failure.MODEL, Failure.MODEL, Failure.QUALITY);

    private static final double TURNED_AWAY = .4;
    private static final double NO_LIST = .35;
    private static final double NO_DATABASE = .8;
    private static final double THEFTS = .08;
    private static final double TRESPASSES = .35;
    private static final double SCRIPT = 1.6;

    private final LambdaFunction function = new LambdaFunction(FUNCTION, LOG.stream(), MEMORY);
    private final RestApi api = new RestApi(Map.of("ApiName", NAME, "Stage", "prod"));
    private final Gauges database = new Gauges("AWS/RDS", Map.of("DBClusterIdentifier", "subgoal-cluster"));
    private final Gauges insights = new Gauges("LambdaInsights", Map.of("function_name", FUNCTION));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PreparedFault> faults() {
        return SubgoalFaults.ALL;
    }

    @Override
    public void play(Slice slice) {
        Dice dice = slice.dice("subgoal call");
        for (Instant at : slice.arrivals("subgoal", BUSIEST, Rhythm.EVENINGS)) {
            Instant begin = function.whenFree(at, USUAL);
            call(slice.out(), dice, begin, USERS.caller(dice, at), failure(slice, dice), tokens(dice));
        }
        glitch(slice, dice, MISTAKES, KINDS_OF_MISTAKES);
        glitch(slice, dice, BREAKDOWNS, KINDS_OF_BREAKDOWNS);
        if (slice.on(SubgoalFaults.TOKEN_THIEF)) {
            steal(slice);
        }
        if (slice.on(SubgoalFaults.THROTTLING)) {
            script(slice);
        }
        slice.minute().ifPresent(minute -> gauges(slice, minute));
    }

    private void glitch(Slice slice, Dice dice, Glitches glitches, List<Failure> kinds) {
        slice.glitch(glitches)
                .ifPresent(at -> call(
                        slice.out(), dice, at, USERS.caller(dice, at), Optional.of(dice.oneOf(kinds)), tokens(dice)));
    }

    private static Optional<Failure> failure(Slice slice, Dice dice) {
        if (slice.on(SubgoalFaults.ERROR_RATE) && dice.chance(TURNED_AWAY)) {
            return Optional.of(Failure.MODEL);
        }
        if (slice.on(SubgoalFaults.QUALITY) && dice.chance(NO_LIST)) {
            return Optional.of(Failure.QUALITY);
        }
        if (slice.on(SubgoalFaults.DATABASE) && dice.chance(NO_DATABASE)) {
            return Optional.of(Failure.DATABASE);
        }
        return Optional.empty();
    }

    private static int tokens(Dice dice) {
        return (int) dice.about(1600, .4);
    }

    private void call(Outbox out, Dice dice, Instant at, String user, Optional<Failure> failure, int tokens) {
        SubgoalRequest request = new SubgoalRequest(dice, user);
        function.log(out, at, request.received(at));
        if (failure.filter(Failure::ofCaller).isPresent()) {
            end(out, request, at, Math.rint(dice.about(60, .5)), failure, tokens);
            return;
        }
        function.log(out, at.plusMillis(40), request.permitted(at.plusMillis(40)));
        boolean turnedAway = failure.equals(Optional.of(Failure.MODEL));
        double model = turnedAway ? dice.about(900, .4) : MODEL.next(dice);
        Instant answered = LambdaFunction.end(at.plusMillis(60), model);
        function.log(out, answered, request.model(answered, model, turnedAway));
        double saving = failure.equals(Optional.of(Failure.DATABASE)) ? 5000 : dice.about(45, .4);
        end(out, request, at, Math.rint(60 + model + saving), failure, tokens);
    }

    private void end(
            Outbox out, SubgoalRequest request, Instant at, double millis, Optional<Failure> failure, int tokens) {
        Instant end = LambdaFunction.end(at, millis);
        function.log(
                out,
                end,
                failure.map(why -> request.failed(end, millis, why))
                        .orElseGet(() -> request.made(end, millis, tokens)));
        boolean broken = failure.filter(why -> !why.ofCaller()).isPresent();
        function.run(out, at, millis, request.id(), broken);
        api.answer(out, end, failure.map(Failure::status).orElse(200), millis);
    }

    private void steal(Slice slice) {
        Dice dice = slice.dice("theft call");
        for (Instant at : slice.arrivals("theft", THEFTS * slice.rate())) {
            Optional<Failure> failure = dice.chance(TRESPASSES) ? Optional.of(Failure.FORBIDDEN) : Optional.empty();
            call(slice.out(), dice, at, SubgoalFaults.ROBBED, failure, (int) dice.about(7200, .2));
        }
    }

    private void script(Slice slice) {
        Dice dice = slice.dice("script call");
        for (Instant at : slice.arrivals("script", SCRIPT * slice.rate())) {
            if (function.running(at) < RESERVED) {
                call(slice.out(), dice, at, SubgoalFaults.SCRIPTED, Optional.empty(), (int) dice.about(2400, .2));
            } else {
                function.throttle(slice.out(), at);
                api.answer(slice.out(), at.plusMillis(20), 500, 11);
            }
        }
    }

    private void gauges(Slice slice, Instant minute) {
        Dice dice = slice.dice("subgoal gauges");
        Outbox out = slice.out();
        double busy = Rhythm.EVENINGS.at(minute);
        boolean down = slice.on(SubgoalFaults.DATABASE);
        database.show(
                out, minute, "CPUUtilization", "Percent", down ? dice.about(3, .5) : 12 + 28 * busy + dice.about(4, 1));
        database.show(
                out, minute, "DatabaseConnections", "Count", down ? 0 : Math.rint(3 + 9 * busy + dice.about(1, 1)));
        database.show(out, minute, "FreeableMemory", "Bytes", dice.about(1.6e9, .05));
        database.show(out, minute, "ServerlessDatabaseCapacity", "Count", .5 + busy * .9);
        insights.show(out, minute, "memory_utilization", "Percent", 41 + 11 * busy + dice.about(3, 1));
    }
}
