package dev.hinomi.demo.system.container;

import dev.hinomi.demo.aws.Gauges;
import dev.hinomi.demo.aws.LambdaFunction;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.demo.signal.Line;
import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.signal.Series;
import dev.hinomi.demo.system.SimulatedSystem;
import dev.hinomi.demo.system.Slice;
import dev.hinomi.demo.traffic.Crowd;
import dev.hinomi.demo.traffic.Dice;
import dev.hinomi.demo.traffic.Glitches;
import dev.hinomi.demo.traffic.Latency;
import dev.hinomi.demo.traffic.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Three tasks of an ECS service behind a load balancer, with a database.
public final class ContainerService implements SimulatedSystem {
    static final String NAME = "container-service";
    static final String LOG_GROUP = "/ecs/app";
    private static final List<String> TASKS = List.of("6f0c1a", "b41d77", "e29385");
    static final String NEW_TASK = TASKS.getLast();
    private static final String VERSION = "2.14.2";
    private static final String NEW_VERSION = "2.15.0";
    private static final List<String> PATHS =
            List.of("/api/orders", "/api/orders", "/api/orders/search", "/api/customers", "/api/stock");

    private static final double BUSIEST = 5;
    private static final double BROKEN = .75;
    private static final double MISSING = .006;
    private static final Crowd USERS = new Crowd("customer-", 2000);
    private static final Latency ANSWER = new Latency(95, .5, .01, 5, 950);
    private static final Glitches FAILURES = new Glitches("container failure", Duration.ofMinutes(30), .6);

    private static final String BALANCER = "app/production/50dc6c495c0c9188";
    private static final String TARGETS = "targetgroup/app/6d0ecf831eec9f09";

    private final Series requests = series("RequestCount", "Count");
    private final Series time = series("TargetResponseTime", "Seconds");
    private final Series ok = series("HTTPCode_Target_2XX_Count", "Count");
    private final Series clientErrors = series("HTTPCode_Target_4XX_Count", "Count");
    private final Series serverErrors = series("HTTPCode_Target_5XX_Count", "Count");
    private final Gauges hosts =
            new Gauges("AWS/ApplicationELB", Map.of("LoadBalancer", BALANCER, "TargetGroup", TARGETS));
    private final Gauges service = new Gauges("AWS/ECS", Map.of("ClusterName", "production", "ServiceName", "app"));
    private final Gauges database = new Gauges("AWS/RDS", Map.of("DBInstanceIdentifier", "production-db"));

    private static Series series(String metric, String unit) {
        return new Series("AWS/ApplicationELB", metric, Map.of("LoadBalancer", BALANCER), unit);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PreparedFault> faults() {
        return ContainerFaults.ALL;
    }

    @Override
    public void play(Slice slice) {
        Dice dice = slice.dice("container call");
        boolean bad = slice.on(ContainerFaults.BAD_DEPLOYMENT);
        for (Instant at : slice.arrivals("container", BUSIEST, Rhythm.OFFICES)) {
            String task = dice.oneOf(TASKS);
            boolean broken = bad && task.equals(NEW_TASK) && dice.chance(BROKEN);
            answer(slice.out(), dice, at, task, broken ? 500 : dice.chance(MISSING) ? 404 : 200, bad);
        }
        slice.glitch(FAILURES).ifPresent(at -> answer(slice.out(), dice, at, dice.oneOf(TASKS), 503, false));
        slice.minute().ifPresent(minute -> gauges(slice, minute));
    }

    private void answer(Outbox out, Dice dice, Instant at, String task, int status, boolean bad) {
        double millis = ANSWER.next(dice);
        Instant end = LambdaFunction.end(at, millis);
        out.measure(requests, end, 1);
        out.measure(time, end, millis / 1000);
        out.measure(status / 100 == 5 ? serverErrors : status / 100 == 4 ? clientErrors : ok, end, 1);
        boolean newer = bad && task.equals(NEW_TASK);
        Line line = Line.of("time", end.toString())
                .with("level", status / 100 == 5 ? "ERROR" : "INFO")
                .with("task", task)
                .with("version", newer ? NEW_VERSION : VERSION)
                .with("requestId", dice.requestId())
                .with("userId", USERS.caller(dice, at))
                .with("method", "GET")
                .with("path", dice.oneOf(PATHS))
                .with("status", status)
                .with("duration", millis);
        if (status == 500) {
            line.with(
                    "error",
                    Line.of("code", "DATABASE_ERROR").with("message", "column orders.delivery_slot does not exist"));
        } else if (status == 503) {
            line.with("error", Line.of("code", "TIMEOUT").with("message", "stock service did not answer in 900 ms"));
        }
        out.log(new LogPlace(LOG_GROUP, "app/app/" + task), end, line.text());
    }

    private void gauges(Slice slice, Instant minute) {
        Dice dice = slice.dice("container gauges");
        Outbox out = slice.out();
        double busy = Rhythm.OFFICES.at(minute) * slice.rate();
        hosts.show(out, minute, "HealthyHostCount", "Count", TASKS.size());
        hosts.show(out, minute, "UnHealthyHostCount", "Count", 0);
        service.show(out, minute, "CPUUtilization", "Percent", Math.min(70, 9 + 34 * busy + dice.about(3, 1)));
        service.show(out, minute, "MemoryUtilization", "Percent", Math.min(75, 48 + 9 * busy + dice.about(2, 1)));
        database.show(out, minute, "CPUUtilization", "Percent", Math.min(60, 7 + 22 * busy + dice.about(3, 1)));
        database.show(out, minute, "DatabaseConnections", "Count", Math.rint(18 + 14 * busy));
        database.show(out, minute, "FreeStorageSpace", "Bytes", 61e9);
    }
}
