package dev.hinomi.demo.system.mesh;

import dev.hinomi.demo.aws.GraphqlApi;
import dev.hinomi.demo.aws.LambdaFunction;
import dev.hinomi.demo.aws.Table;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.system.SimulatedSystem;
import dev.hinomi.demo.system.Slice;
import dev.hinomi.demo.traffic.Dice;
import dev.hinomi.demo.traffic.Glitches;
import dev.hinomi.demo.traffic.Latency;
import dev.hinomi.demo.traffic.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Mesh v2: a GraphQL API through which the computers of a classroom exchange data, a function and one table.
public final class MeshV2 implements SimulatedSystem {
    static final String NAME = "mesh-v2";
    private static final String FUNCTION = "MeshV2Stack-stg-LambdaFunction";
    static final String FUNCTION_LOG = "/aws/lambda/" + FUNCTION;

    private static final List<MeshOperation> OPERATIONS = List.of(
            new MeshOperation("reportDataByNode", "mutation", 4.5, "UpdateItem", false, true),
            new MeshOperation("fireEventsByNode", "mutation", 2.0, "PutItem", true, true),
            new MeshOperation("renewHeartbeat", "mutation", 1.2, "UpdateItem", false, false),
            new MeshOperation("listGroupsByDomain", "query", .8, "Query", false, false),
            new MeshOperation("joinGroup", "mutation", .3, "PutItem", true, false),
            new MeshOperation("leaveGroup", "mutation", .25, "DeleteItem", true, false),
            new MeshOperation("createGroup", "mutation", .06, "PutItem", true, false),
            new MeshOperation("dissolveGroup", "mutation", .05, "DeleteItem", true, false));

    private static final MeshOperation FIRE = OPERATIONS.get(1);
    private static final MeshOperation JOIN = OPERATIONS.get(4);

    private static final double CONNECTIONS = .3;
    private static final double EXPIRED = .001;
    private static final Glitches FAILURES = new Glitches("mesh failure", Duration.ofMinutes(40), .5);
    private static final Glitches OUTDATED = new Glitches("mesh outdated client", Duration.ofMinutes(60), .5);
    private static final Latency TABLE = new Latency(4, .3, .01, 4, 60);

    /// What the festival writes in a second, and how much of it the partition refuses.
    private static final double FESTIVAL = 25;

    private static final double REFUSED = .35;

    /// Members of the orphaned group try again every five seconds, in the first part of each minute.
    private static final int BURST = 35;

    private static final double RETRIES = 5;

    private final GraphqlApi api = new GraphqlApi("3kq7r2vn5vbytmdy5xw4zh6tqe", "appsync");
    private final LambdaFunction function = new LambdaFunction(FUNCTION, "stg/[$LATEST]", 128);
    private final Table table = new Table("MeshV2Table-stg");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PreparedFault> faults() {
        return MeshFaults.ALL;
    }

    @Override
    public void play(Slice slice) {
        for (MeshOperation operation : OPERATIONS) {
            Dice dice = slice.dice(operation.field() + " call");
            for (Instant at : slice.arrivals(operation.field(), operation.busiest(), Rhythm.LESSONS)) {
                MeshGroup group = MeshGroup.at(slice.seed(), dice, at);
                if (dice.chance(EXPIRED)) {
                    api.answer(slice.out(), at, dice.requestId(), query(operation, group, group.host()), 401, 6);
                } else {
                    call(slice.out(), dice, operation, group, at);
                }
            }
        }
        connect(slice);
        slice.glitch(FAILURES).ifPresent(at -> fail(slice, at));
        slice.minute().ifPresent(minute -> api.open(slice.out(), minute, sockets(slice, minute)));
        if (slice.on(MeshFaults.HOT_PARTITION)) {
            crowd(slice);
        }
        if (slice.on(MeshFaults.GROUP_NOT_FOUND)) {
            orphan(slice);
        }
    }

    private void call(Outbox out, Dice dice, MeshOperation operation, MeshGroup group, Instant at) {
        String node = operation.field().equals("renewHeartbeat") ? group.host() : group.node(dice);
        String requestId = dice.requestId();
        double millis = operation.latency().next(dice);
        if (operation.function()) {
            function.log(out, at.plusMillis(3), "INFO " + operation.field() + " " + group.words() + " nodeId: " + node);
            function.run(out, at.plusMillis(2), Math.max(1, millis - 6), requestId, false);
        }
        ask(out, dice, operation, at);
        api.answer(out, at, requestId, query(operation, group, node), 200, millis);
        if (operation.publishes()) {
            api.publish(out, at, group.members());
        }
    }

    private void ask(Outbox out, Dice dice, MeshOperation operation, Instant at) {
        if (operation.reads()) {
            table.read(out, at, operation.table(), .5 * dice.between(1, 9), TABLE.next(dice));
        } else {
            table.write(out, at, operation.table(), 1, TABLE.next(dice));
        }
        if (operation.function()) {
            table.read(out, at, "GetItem", .5, TABLE.next(dice));
        }
    }

    private void connect(Slice slice) {
        Dice dice = slice.dice("connect");
        for (Instant at : slice.arrivals("connect", CONNECTIONS, Rhythm.LESSONS)) {
            MeshGroup group = MeshGroup.at(slice.seed(), dice, at);
            api.connect(slice.out(), at, dice.requestId(), subscription(group));
        }
        slice.glitch(OUTDATED)
                .ifPresent(at ->
                        api.refuseConnection(slice.out(), at, dice.requestId(), "the token of the client has expired"));
    }

    /// The function meets an exception, as it does now and then.
    private void fail(Slice slice, Instant at) {
        Dice dice = slice.dice("failure");
        MeshGroup group = MeshGroup.at(slice.seed(), dice, at);
        String requestId = dice.requestId();
        function.log(
                slice.out(),
                at.plusMillis(80),
                "ERROR Seahorse::Client::NetworkingError joinGroup " + group.words()
                        + " execution expired\n  lambda_function.rb:118:in 'join_group'");
        function.run(slice.out(), at, 90, requestId, true);
        api.answer(slice.out(), at, requestId, query(JOIN, group, group.node(dice)), 500, 104);
    }

    private void crowd(Slice slice) {
        Dice dice = slice.dice("festival call");
        Outbox out = slice.out();
        MeshGroup group = MeshFaults.CROWDED;
        for (Instant at : slice.arrivals("festival", FESTIVAL * slice.rate())) {
            if (!dice.chance(REFUSED)) {
                call(out, dice, FIRE, group, at);
                continue;
            }
            table.throttleWrite(out, at, FIRE.table());
            function.log(
                    out,
                    at.plusMillis(40),
                    "ERROR Aws::DynamoDB::Errors::ThrottlingException fireEventsByNode " + group.words() + " nodeId: "
                            + group.node(dice) + " throughput exceeds what one partition allows, retried");
            call(out, dice, FIRE, group, at);
        }
    }

    private void orphan(Slice slice) {
        if (slice.from().getEpochSecond() % 60 >= BURST) {
            return;
        }
        Dice dice = slice.dice("orphan call");
        Outbox out = slice.out();
        MeshGroup group = MeshFaults.ORPHANED;
        for (Instant at : slice.arrivals("orphan", RETRIES * slice.rate())) {
            String requestId = dice.requestId();
            String node = group.node(dice);
            String why = "GroupNotFound " + group.words() + " nodeId: " + node;
            function.log(out, at.plusMillis(20), "ERROR " + why + " the group has expired");
            function.run(out, at, 24, requestId, false);
            table.read(out, at, "GetItem", .5, TABLE.next(dice));
            api.answer(out, at, requestId, query(FIRE, group, node), 200, 31);
            api.fieldError(out, at.plusMillis(30), requestId, FIRE.field(), "GroupNotFound", group.words());
            if (dice.chance(.3)) {
                api.refuseConnection(out, at.plusMillis(900), dice.requestId(), "the connection has expired " + why);
            }
        }
    }

    private static int sockets(Slice slice, Instant minute) {
        double open = 620 * Rhythm.LESSONS.at(minute) * slice.rate();
        return (int) Math.round(slice.dice("sockets").about(open, .03));
    }

    private static String query(MeshOperation operation, MeshGroup group, String node) {
        return operation.kind() + " { " + operation.field() + " }, Operation: null, Variables: {" + group.variables()
                + ",\"nodeId\":\"" + node + "\"}";
    }

    private static String subscription(MeshGroup group) {
        return "subscription { onDataUpdateInGroup }, Operation: null, Variables: {" + group.variables() + "}";
    }
}
