package dev.hinomi.store.field;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.table.EventFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Events whose message is a number, which all their fields are made up from: common and rare ones, of one shape and of
/// several, with names and values that are hard to write down.
final class MadeUpFields implements EventFields {
    static final List<String> HARD = List.of(
            "",
            "\"",
            "\\",
            "/",
            "~",
            "a/b~1c",
            "{\"a\":1}",
            "\u0000",
            "\t\r\n",
            "\u007f",
            "日本語",
            "😀",
            "'",
            "a.b.0",
            "\u2028");

    private static final List<String> NUMBERS = List.of(
            "0", "-0", "12", "007", "1.50", "1.5", "1e3", "1E+3", "9007199254740993", "0.1", "-12.25", "1e400", "1e-7");

    @Override
    public String message(EventRow event) {
        return event.message();
    }

    @Override
    public void discover(EventRow event, FieldSink sink) {
        of(Long.parseLong(event.message())).forEach(sink::field);
    }

    static Map<String, String> of(long seed) {
        Random random = new Random(seed);
        Map<String, String> fields = new LinkedHashMap<>();
        switch (random.nextInt(10)) {
            case 0 -> {}
            case 1 -> fields.put("free text", text(random, 300));
            default -> {
                fields.put("level", random.nextInt(5) == 0 ? "ERROR" : "INFO");
                fields.put("ms", String.valueOf(random.nextInt(100_000) / 100.0));
                fields.put("status", random.nextInt(2_000) == 0 ? "n/a" : "200");
                fields.put("mixed", random.nextBoolean() ? pick(NUMBERS, random) : pick(HARD, random));
                fields.put(pick(HARD, random), pick(HARD, random));
                fields.put("rare" + random.nextInt(200_000), pick(NUMBERS, random));
                fields.put("few" + random.nextInt(150), text(random, 5));
            }
        }
        return fields;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String text(Random random, int length) {
        return IntStream.range(0, random.nextInt(length))
                .mapToObj(i -> pick(HARD, random))
                .collect(Collectors.joining("x"));
    }
}
