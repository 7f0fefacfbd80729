package dev.hinomi.query.differential;

import dev.hinomi.store.NewEventRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/// Events that are hard to get right: values of every kind under the same name, names that few events have, ties in
/// time.
final class RandomEvents {
    static final Instant START = Instant.parse("2026-03-07T00:00:00Z");
    static final int DAYS = 3;
    private static final int COUNT = 300;

    /// So many that not all of them have columns of their own.
    static final int RARE_NAMES = 140;

    private static final List<String> LEVELS = List.of("\"INFO\"", "\"WARN\"", "\"ERROR\"", "\"ERROR\"");
    private static final List<String> STATUSES =
            List.of("200", "\"200\"", "\"0200\"", "200.0", "404", "503", "\"503\"", "\"OK\"", "2e2", "null", "true");
    private static final List<String> BIG = List.of(
            "12345678901234567890",
            "12345678901234567891",
            "9007199254740993",
            "9007199254740992",
            "1e300",
            "-1e300",
            "1e-300",
            "1e999",
            "-0",
            "\"00000000000000000000012\"",
            "123456789012",
            "0.1");
    private static final List<String> TEXTS = List.of(
            "\"目標の作成に失敗\"",
            "\"目標を作成\"",
            "\"失敗：再試行\"",
            "\"\"",
            "\" padded \"",
            "\"it's\"",
            "\"a|b\"",
            "\"a1\"",
            "\"a10\"",
            "\"a9\"",
            "\"A9\"",
            "\"007\"",
            "\"7\"",
            "\"-7.5\"",
            "\"😀👍\"",
            "\"Ａ\"",
            "\"é\"",
            "\"tab\\there\"",
            "\"two\\nlines\"",
            "\"100%_x\"",
            "\"1e5\"",
            "\"null\"");
    private static final List<String> DOCUMENTS = List.of(
            "{\"a\":{\"b\":[10,\"x\",null]},\"t\":true,\"n\":1.50}",
            "{\"a\":\"plain\",\"n\":\"7\"}",
            "[1,\"x\",{\"a\":2}]",
            "{}",
            "not json",
            "{\"a\":");
    private static final List<String> ADDRESSES =
            List.of("\"10.0.0.1\"", "\"192.0.2.77\"", "\"8.8.8.8\"", "\"2001:db8::1\"", "\"999.1.1.1\"", "\"\"");

    private final Random random;

    RandomEvents(Random random) {
        this.random = random;
    }

    List<NewEventRow> events() {
        List<NewEventRow> events = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            long seconds = random.nextLong(DAYS * 24L * 12) * 300 + random.nextLong(3);
            Instant time = START.plusSeconds(seconds).plusMillis(random.nextLong(2) * 250);
            Instant ingestion = time.plus(Duration.ofMillis(random.nextInt(5_000)));
            long group = 1 + random.nextLong(2);
            events.add(new NewEventRow(group, group * 10 + random.nextLong(2), time, ingestion, message()));
        }
        return events;
    }

    private String message() {
        if (random.nextInt(6) == 0) {
            return "[" + pick(LEVELS).replace("\"", "") + "] user=u" + random.nextInt(4) + " took " + random.nextInt(40)
                    + "ms " + pick(TEXTS).replace("\"", "").replace("\\", "/");
        }
        StringJoiner json = new StringJoiner(",", "{", "}");
        member(json, 9, "level", pick(LEVELS));
        member(json, 8, "status", pick(STATUSES));
        member(json, 8, "n", random.nextInt(-40, 200) / 4.0 + "");
        member(json, 8, "k", random.nextInt(5) + "");
        member(json, 4, "big", pick(BIG));
        member(json, 8, "name", pick(TEXTS));
        member(json, 5, "foo-bar", random.nextBoolean() ? pick(TEXTS) : pick(STATUSES));
        member(json, 5, "flag", random.nextBoolean() + "");
        member(json, 5, "user", "{\"id\":\"u" + random.nextInt(4) + "\",\"age\":" + random.nextInt(20, 30) + "}");
        member(json, 3, "tags", "[\"t" + random.nextInt(3) + "\"," + random.nextInt(3) + "]");
        member(json, 4, "doc", quoted(pick(DOCUMENTS)));
        member(json, 4, "ip", pick(ADDRESSES));
        for (int i = random.nextInt(4); i > 0; i--) {
            member(json, 10, "rare" + random.nextInt(RARE_NAMES), random.nextBoolean() ? pick(STATUSES) : pick(TEXTS));
        }
        return json.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void member(StringJoiner json, int inTen, String name, String value) {
        if (random.nextInt(10) < inTen) {
            json.add("\"" + name + "\":" + value);
        }
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
