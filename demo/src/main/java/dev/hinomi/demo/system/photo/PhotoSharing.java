package dev.hinomi.demo.system.photo;

import dev.hinomi.demo.aws.Gauges;
import dev.hinomi.demo.aws.LambdaFunction;
import dev.hinomi.demo.aws.RestApi;
import dev.hinomi.demo.aws.Table;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.demo.signal.Line;
import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.Outbox;
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

/// Photo sharing: a CDN, an API with a function, three tables, and the processing of pictures.
public final class PhotoSharing implements SimulatedSystem {
    static final String NAME = "photo-sharing";
    private static final String APP = "photo-sharing-app-production";
    static final String API_LOG = "/aws/lambda/" + APP + "-api";
    static final String POSTS = "/api/posts";

    private static final double BUSIEST = 3.2;
    private static final double UPLOADS = .12;
    private static final double FLOOD = 5;
    private static final Crowd USERS = new Crowd("user-", 900);
    private static final List<String> PATHS =
            List.of(POSTS, POSTS, POSTS, "/api/feed", "/api/feed", "/api/likes", "/api/users/me");
    private static final Latency ANSWER = new Latency(140, .5, .015, 5, 1900);
    private static final Latency PICTURE = new Latency(1300, .4, .02, 2, 9000);
    private static final Latency TABLE = new Latency(5, .3, .01, 4, 60);
    private static final double DENIED = .008;
    private static final Glitches FAILURES = new Glitches("photo failure", Duration.ofMinutes(40), .5);
    private static final Glitches BLOCKED = new Glitches("photo blocked", Duration.ofMinutes(10), .8);

    private final RestApi api = new RestApi(Map.of("ApiName", APP, "Stage", "prod"));
    private final LogPlace access = new LogPlace("/aws/apigateway/" + APP, "access");
    private final LogPlace firewall = new LogPlace("aws-waf-logs-photo-sharing-app", "cloudfront");
    private final LambdaFunction function = new LambdaFunction(APP + "-api", "[$LATEST]", 512);
    private final LambdaFunction pictures = new LambdaFunction(APP + "-image-processing", "[$LATEST]", 1024);
    private final Table posts = new Table(APP + "-posts");
    private final Table users = new Table(APP + "-users");
    private final Table interactions = new Table(APP + "-interactions");
    private final Gauges cdn =
            new Gauges("AWS/CloudFront", Map.of("DistributionId", "E1234567890123", "Region", "Global"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PreparedFault> faults() {
        return PhotoFaults.ALL;
    }

    @Override
    public void play(Slice slice) {
        Dice dice = slice.dice("photo call");
        Outbox out = slice.out();
        boolean slow = slice.on(PhotoFaults.SLOW_CDN);
        for (Instant at : slice.arrivals("photo", BUSIEST, Rhythm.EVENINGS)) {
            String path = dice.oneOf(PATHS);
            answer(
                    out,
                    dice,
                    at,
                    path,
                    dice.chance(DENIED) ? 403 : 200,
                    slow ? overloaded(dice, path) : ANSWER.next(dice));
        }
        if (slow) {
            for (Instant at : slice.arrivals("photo flood", FLOOD * slice.rate())) {
                answer(out, dice, at, POSTS, 200, overloaded(dice, POSTS));
            }
        }
        for (Instant at : slice.arrivals("photo upload", UPLOADS, Rhythm.EVENINGS)) {
            upload(out, dice, at);
        }
        slice.glitch(FAILURES).ifPresent(at -> answer(out, dice, at, "/api/feed", 500, 1200));
        slice.glitch(BLOCKED).ifPresent(at -> block(out, dice, at));
        slice.minute().ifPresent(minute -> measureCdn(slice, minute, slow));
    }

    private static double overloaded(Dice dice, String path) {
        return path.equals(POSTS) ? Math.rint(dice.about(4200, .3)) : ANSWER.next(dice);
    }

    private void answer(Outbox out, Dice dice, Instant at, String path, int status, double millis) {
        String requestId = dice.requestId();
        String user = USERS.caller(dice, at);
        Instant end = LambdaFunction.end(at, millis);
        boolean broken = status == 500;
        Line line = Line.of("timestamp", end.toString())
                .with("level", broken ? "ERROR" : "INFO")
                .with("requestId", requestId)
                .with("user_id", user)
                .with("path", path)
                .with("duration", millis)
                .with("maxMemoryUsed", dice.between(140, 260));
        if (broken) {
            line.with("message", "S3 GetObject did not answer in 1000 ms");
        }
        function.log(out, end, line.text());
        function.run(out, at, millis, requestId, broken);
        api.answer(out, end, status, millis);
        out.log(
                access,
                end,
                Line.of("requestId", requestId)
                        .with("sourceIp", "198.51.100." + Math.floorMod(user.hashCode(), 250))
                        .with("httpMethod", "GET")
                        .with("path", path)
                        .with("status", status)
                        .with("responseTime", millis + 9)
                        .with("user_id", user)
                        .text());
        read(out, dice, at, path);
    }

    private void read(Outbox out, Dice dice, Instant at, String path) {
        switch (path) {
            case POSTS -> posts.read(out, at, "Query", dice.between(1, 12), TABLE.next(dice));
            case "/api/likes" -> interactions.write(out, at, "PutItem", 1, TABLE.next(dice));
            default -> users.read(out, at, "GetItem", .5, TABLE.next(dice));
        }
    }

    private void upload(Outbox out, Dice dice, Instant at) {
        String requestId = dice.requestId();
        double millis = PICTURE.next(dice);
        Instant end = LambdaFunction.end(at, millis);
        pictures.log(
                out,
                end,
                Line.of("timestamp", end.toString())
                        .with("level", "INFO")
                        .with("requestId", requestId)
                        .with("user_id", USERS.caller(dice, at))
                        .with("message", "picture resized and put to S3")
                        .with("bytes", dice.between(400_000, 6_000_000))
                        .with("duration", millis)
                        .text());
        pictures.run(out, at, millis, requestId, false);
        posts.write(out, end, "PutItem", 1, TABLE.next(dice));
    }

    private void block(Outbox out, Dice dice, Instant at) {
        out.log(
                firewall,
                at,
                Line.of("timestamp", at.toEpochMilli())
                        .with("action", "BLOCK")
                        .with("terminatingRuleId", "AWSManagedRulesCommonRuleSet")
                        .with(
                                "httpRequest",
                                Line.of("clientIp", "192.0.2." + dice.between(1, 250))
                                        .with("uri", "/wp-login.php"))
                        .text());
    }

    private void measureCdn(Slice slice, Instant minute, boolean slow) {
        Dice dice = slice.dice("photo cdn");
        Outbox out = slice.out();
        double busy = Rhythm.EVENINGS.at(minute) * slice.rate();
        cdn.show(out, minute, "Requests", "None", Math.rint(dice.about(2400 * busy + 40, .05)));
        cdn.show(out, minute, "CacheHitRate", "Percent", slow ? dice.about(14, .2) : dice.about(91, .02));
        cdn.show(out, minute, "OriginLatency", "Milliseconds", slow ? dice.about(4300, .1) : dice.about(190, .1));
        cdn.show(out, minute, "TotalErrorRate", "Percent", dice.about(.3, .5));
        cdn.show(out, minute, "5xxErrorRate", "Percent", dice.about(.02, .9));
    }
}
