package dev.hinomi.demo.system.profile;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.hinomi.demo.aws.EmbeddedMetrics;
import dev.hinomi.demo.aws.Gauges;
import dev.hinomi.demo.aws.LambdaFunction;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.demo.signal.Line;
import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.system.SimulatedSystem;
import dev.hinomi.demo.system.Slice;
import dev.hinomi.demo.traffic.Crowd;
import dev.hinomi.demo.traffic.Dice;
import dev.hinomi.demo.traffic.Glitches;
import dev.hinomi.demo.traffic.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The API of user profiles, a function and PostgreSQL. What its team counts itself stands in the lines of its log, in
/// the embedded metric format.
public final class ProfileApi implements SimulatedSystem {
    static final String NAME = "profile-api";
    /// Of the function that is called most.
    static final String GET_LOG = "/aws/lambda/profile-get";

    private static final double BUSIEST = .35;
    private static final Crowd USERS = new Crowd("user-", 3000);
    private static final Glitches FAILURES = new Glitches("profile failure", Duration.ofMinutes(60), .5);
    private static final Glitches STRANGERS = new Glitches("profile stranger", Duration.ofMinutes(45), .6);
    private static final Glitches WARNINGS = new Glitches("profile warning", Duration.ofMinutes(20), .6);
    private static final double UNSERVED = .65;

    private final Map<ProfileOperation, LambdaFunction> functions = ProfileOperation.ALL.stream()
            .collect(toMap(identity(), each -> new LambdaFunction("profile-" + each.name(), "live/[$LATEST]", 512)));
    private final Gauges database = new Gauges("AWS/RDS", Map.of("DBClusterIdentifier", "profile-db"));
    private final Gauges writer = new Gauges("AWS/RDS", Map.of("DBClusterIdentifier", "profile-db", "Role", "WRITER"));

    /// Why a request is not answered with what was asked for.
    private enum Failure {
        DATABASE("DATABASE_ERROR", "sorry, too many clients already", 500),
        TIMEOUT("INTERNAL_ERROR", "statement timeout after 900 ms", 500),
        STRANGER("UNAUTHORIZED", "the token is not valid", 401);

        private final String code;
        private final String message;
        private final int status;

        Failure(String code, String message, int status) {
            this.code = code;
            this.message = message;
            this.status = status;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PreparedFault> faults() {
        return ProfileFaults.ALL;
    }

    @Override
    public void play(Slice slice) {
        Dice dice = slice.dice("profile call");
        boolean leaking = slice.on(ProfileFaults.DATABASE);
        for (Instant at : slice.arrivals("profile", BUSIEST, Rhythm.EVENINGS)) {
            Optional<Failure> failure =
                    leaking && dice.chance(UNSERVED) ? Optional.of(Failure.DATABASE) : Optional.empty();
            answer(slice.out(), dice, at, failure);
        }
        slice.glitch(FAILURES).ifPresent(at -> answer(slice.out(), dice, at, Optional.of(Failure.TIMEOUT)));
        slice.glitch(STRANGERS).ifPresent(at -> answer(slice.out(), dice, at, Optional.of(Failure.STRANGER)));
        slice.glitch(WARNINGS)
                .ifPresent(at -> function(ProfileOperation.GET)
                        .log(
                                slice.out(),
                                at,
                                line(dice, at, "WARN")
                                        .with("message", "slow query: 310 ms")
                                        .text()));
        slice.minute().ifPresent(minute -> gauges(slice, minute, leaking));
    }

    private LambdaFunction function(ProfileOperation operation) {
        return requireNonNull(functions.get(operation));
    }

    private static Line line(Dice dice, Instant at, String level) {
        return Line.of("timestamp", at.toString())
                .with("level", level)
                .with("requestId", dice.requestId())
                .with("userId", USERS.caller(dice, at));
    }

    private void answer(Outbox out, Dice dice, Instant at, Optional<Failure> failure) {
        ProfileOperation operation = ProfileOperation.at(dice.fraction());
        double millis = failure.equals(Optional.of(Failure.STRANGER))
                ? 12
                : operation.latency().next(dice);
        Instant end = LambdaFunction.end(at, millis);
        boolean broken = failure.filter(why -> why.status == 500).isPresent();
        Line line = line(dice, end, failure.isPresent() ? "ERROR" : "INFO")
                .with("action", "profile_" + operation.name())
                .with("method", operation.method())
                .with("path", "/profile")
                .with("status", failure.map(why -> why.status).orElse(200))
                .with("duration", millis);
        failure.ifPresent(why -> line.with("message", why.message)
                .with("error", Line.of("code", why.code).with("message", why.message)));
        new EmbeddedMetrics("ProfileAPI")
                .with("ProfileAPILatency", "Milliseconds", millis)
                .with("ProfileAPIErrors", "Count", broken ? 1 : 0)
                .with("ProfileAPIRequests", "Count", 1)
                .to(line, end);
        LambdaFunction function = function(operation);
        function.log(out, end, line.text());
        function.run(out, at, millis, dice.requestId(), broken);
    }

    private void gauges(Slice slice, Instant minute, boolean leaking) {
        Dice dice = slice.dice("profile gauges");
        Outbox out = slice.out();
        double busy = Rhythm.EVENINGS.at(minute);
        double connections = leaking ? dice.about(97, .02) : 6 + 11 * busy + dice.about(1, 1);
        database.show(out, minute, "DatabaseConnections", "Count", Math.rint(connections));
        database.show(out, minute, "CPUUtilization", "Percent", (leaking ? 30 : 9) + 24 * busy + dice.about(3, 1));
        writer.show(out, minute, "ReadLatency", "Seconds", dice.about(.004, .4));
        writer.show(out, minute, "WriteLatency", "Seconds", dice.about(.018, .4));
    }
}
