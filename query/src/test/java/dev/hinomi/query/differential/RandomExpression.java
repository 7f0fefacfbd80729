package dev.hinomi.query.differential;

import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes expressions over the names that there are.
///
/// @param name one of them
/// @param events whether rows are events
record RandomExpression(Random random, Supplier<String> name, BooleanSupplier events) {
    static final List<String> PLAIN_FIELDS = List.of("level", "status", "n", "k", "name", "flag");
    static final List<String> FIELDS = List.of(
            "level",
            "status",
            "n",
            "k",
            "name",
            "flag",
            "big",
            "foo-bar",
            "user.id",
            "user.age",
            "tags.0",
            "tags.1",
            "doc",
            "ip",
            "rare0",
            "rare1",
            "rare70",
            "rare139",
            "missing",
            "@message",
            "@logStream",
            "@log",
            "@timestamp");

    private static final List<String> NUMERALS = List.of("0", "1", "2", "7", "200", "503", "0.25", "12.5", "1000");
    private static final List<String> LITERALS = List.of(
            "\"ERROR\"",
            "\"200\"",
            "\"0200\"",
            "\"\"",
            "\"目標\"",
            "'u1'",
            "\"a10\"",
            "\"7\"",
            "\"b\"",
            "\"t1\"",
            "\"OK\"");
    private static final List<String> REGEXES =
            List.of("/ERR|OK/", "/^a\\d+$/", "/失敗/", "/(?i)error/", "/\\d{3}/", "/^$/", "/u[12]/", "/[^a-z]/", "/./");
    private static final List<String> PERIODS =
            List.of("5m", "1h", "30s", "6h", "1d", "2d", "1mo", "1q", "250ms", "90m", "1y");

    /// A column of `stats`.
    ///
    /// @param exact whether its last digits are certain, so that later commands may use it
    record Aggregate(String text, boolean exact) {}

    String any(int depth) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> number(depth);
            case 3, 4 -> text(depth);
            case 5 -> truth(depth);
            case 6 -> choice(depth);
            default -> time(depth);
        };
    }

    /// A field of the events, as long as there are events.
    private String own(String field) {
        return events.getAsBoolean() ? field : field();
    }

    private String field() {
        return RandomQuery.quotedName(name.get());
    }

    String number(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0 ? pick(NUMERALS) : field();
        }
        return switch (random.nextInt(16)) {
            case 12 -> "jsonArraySize(" + pick(List.of(own("doc"), "split(" + field() + ", \"a\")", field())) + ")";
            case 13 -> pick(List.of("ipv4ToNumber(" + own("ip") + ")", "hexToDec(" + field() + ")"));
            case 0, 1, 2, 3 ->
                "(" + number(depth - 1) + " " + pick(List.of("+", "-", "*", "/", "%")) + " " + number(depth - 1) + ")";
            case 4 -> "(" + number(depth - 1) + ") ^ " + pick(List.of("2", "3", "0.5", "0"));
            case 5 ->
                pick(List.of("abs", "ceil", "floor", "round", "sqrt", "log", "toNumber")) + "(" + number(depth - 1)
                        + ")";
            case 6 ->
                pick(List.of("greatest", "least")) + "(" + list(1 + random.nextInt(3), () -> number(depth - 1)) + ")";
            case 7 -> "round(" + number(depth - 1) + ", " + random.nextInt(4) + ")";
            case 8 -> "strlen(" + text(depth - 1) + ")";
            case 9 -> "-" + field();
            case 10 -> pick(List.of("messageSize(" + text(depth - 1) + ")", "toInt(" + field() + ")"));
            case 11 -> "(" + truth(depth - 1) + ")";
            default -> field();
        };
    }

    String text(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0 ? pick(LITERALS) : field();
        }
        return switch (random.nextInt(14)) {
            case 12 -> pick(List.of("urlencode(", "decToHex(", "base64encode(")) + text(depth - 1) + ")";
            case 13 ->
                "jsonStringify("
                        + pick(List.of(own("doc"), "jsonParse(" + own("doc") + ")", "split(" + field() + ", \"の\")"))
                        + ")";
            case 0 -> "concat(" + list(1 + random.nextInt(3), () -> text(depth - 1)) + ")";
            case 1 -> pick(List.of("toupper", "tolower", "trim", "ltrim", "rtrim")) + "(" + text(depth - 1) + ")";
            case 2 -> pick(List.of("trim", "ltrim", "rtrim")) + "(" + text(depth - 1) + ", \"a0u目\")";
            case 3 -> "substr(" + text(depth - 1) + ", " + random.nextInt(4) + ")";
            case 4 -> "substr(" + text(depth - 1) + ", " + random.nextInt(4) + ", " + random.nextInt(5) + ")";
            case 5 -> "replace(" + text(depth - 1) + ", \"" + pick(List.of("a", "目標", "0", "zz")) + "\", \"-\")";
            case 6 -> pick(List.of("md5", "sha256", "base64encode")) + "(" + text(depth - 1) + ")";
            case 7 -> "regexReplace(" + text(depth - 1) + ", \"[0-9a]+\", \"_\")";
            default -> field();
        };
    }

    private String choice(int depth) {
        if (depth == 0) {
            return field();
        }
        return switch (random.nextInt(4)) {
            case 0 -> "coalesce(" + list(1 + random.nextInt(3), () -> scalar(depth - 1)) + ")";
            case 1 -> "if(" + truth(depth - 1) + ", " + scalar(depth - 1) + ", " + scalar(depth - 1) + ")";
            case 2 ->
                "case(" + truth(depth - 1) + ", " + scalar(depth - 1) + ", " + truth(depth - 1) + ", "
                        + scalar(depth - 1) + ")";
            default -> "case(" + truth(depth - 1) + ", " + scalar(depth - 1) + ", " + scalar(depth - 1) + ")";
        };
    }

    private String scalar(int depth) {
        return random.nextBoolean() ? number(depth) : text(depth);
    }

    private String time(int depth) {
        if (!events.getAsBoolean()) {
            return number(depth);
        }
        return switch (random.nextInt(5)) {
            case 0 -> "bin(" + pick(PERIODS) + ")";
            case 1 -> "datefloor(@timestamp, " + pick(PERIODS) + ")";
            case 2 -> "dateceil(@timestamp, " + pick(PERIODS) + ")";
            case 3 -> "fromMillis(toMillis(@timestamp) + " + pick(NUMERALS) + ")";
            default -> "toMillis(@timestamp) - toMillis(bin(1h))";
        };
    }

    String truth(int depth) {
        if (depth == 0) {
            return comparison(0);
        }
        return switch (random.nextInt(16)) {
            case 8 ->
                pick(List.of("isValidIp", "isValidIpV4", "isValidIpV6", "isPrivateIP")) + "("
                        + pick(List.of(own("ip"), field())) + ")";
            case 9 -> pick(List.of("isIpInSubnet(", "isIpv4InSubnet(")) + own("ip") + ", \"10.0.0.0/8\")";
            case 10 -> "jsonArrayContains(" + own("doc") + ", " + pick(List.of("\"x\"", "\"1\"", "\"7\"")) + ")";
            case 0 -> "(" + truth(depth - 1) + " and " + truth(depth - 1) + ")";
            case 1 -> "(" + truth(depth - 1) + " or " + truth(depth - 1) + ")";
            case 2 -> "not (" + truth(depth - 1) + ")";
            case 3 ->
                (random.nextInt(3) == 0 ? own("@message") : field())
                        + pick(List.of(" like ", " not like "))
                        + pick(LITERALS);
            case 4 -> field() + pick(List.of(" like ", " not like ", " =~ ")) + pick(REGEXES);
            case 5 ->
                field() + pick(List.of(" in [", " not in ["))
                        + list(1 + random.nextInt(3), () -> pick(random.nextBoolean() ? LITERALS : NUMERALS)) + "]";
            case 6 -> pick(List.of("ispresent", "isempty", "isblank", "isNumeric")) + "(" + field() + ")";
            case 7 ->
                pick(List.of("strcontains", "startsWith", "endsWith")) + "(" + text(depth - 1) + ", " + pick(LITERALS)
                        + ")";
            default -> "(" + comparison(depth - 1) + ")";
        };
    }

    private String comparison(int depth) {
        String operator = pick(List.of("=", "!=", "<", "<=", ">", ">="));
        String left = random.nextInt(3) == 0 ? scalar(depth) : field();
        String right = switch (random.nextInt(5)) {
            case 0 -> field();
            case 1, 2 -> pick(NUMERALS);
            case 3 -> pick(LITERALS);
            default -> scalar(depth);
        };
        return left + " " + operator + " " + right;
    }

    /// What rows may be grouped by.
    String group() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> time(0);
            case 2 -> truth(1);
            case 3 -> "floor(" + field() + " / 10)";
            default -> text(1);
        };
    }

    Aggregate aggregate() {
        return switch (random.nextInt(16)) {
            case 0 -> new Aggregate(pick(List.of("count(*)", "count()")), true);
            case 1 -> new Aggregate("count(" + scalar(1) + ")", true);
            case 2 -> new Aggregate("sum(" + calm() + ")", true);
            case 3 -> new Aggregate("avg(" + calm() + ")", false);
            case 4 -> new Aggregate("sum(" + truth(1) + ")", true);
            case 5 -> new Aggregate(pick(List.of("min(", "max(")) + scalar(1) + ")", true);
            case 6 -> new Aggregate(pick(List.of("stddev(", "variance(")) + calm() + ")", false);
            case 7 ->
                new Aggregate("pct(" + calm() + ", " + pick(List.of("0", "50", "95", "99.9", "100")) + ")", false);
            case 8 -> new Aggregate("median(" + calm() + ")", false);
            case 9 -> new Aggregate("count_distinct(" + scalar(1) + ")", true);
            case 10, 11 ->
                events.getAsBoolean()
                        ? new Aggregate(pick(List.of("earliest(", "latest(")) + field() + ")", true)
                        : new Aggregate("count(" + field() + ")", true);
            case 12 -> new Aggregate(pick(List.of("sortsFirst(", "sortsLast(")) + field() + ")", true);
            case 13 -> new Aggregate("values(" + field() + ")", false);
            case 14 -> new Aggregate("sum(" + calm() + ") / count(*) * 100", false);
            default -> new Aggregate("max(" + calm() + ") - min(" + calm() + ")", true);
        };
    }

    /// A number that can be added exactly.
    private String calm() {
        return events.getAsBoolean()
                ? pick(List.of("n", "k", "n * 2", "user.age", "strlen(name)", "k + n", "tags.1"))
                : "1";
    }

    private static String list(int count, Supplier<String> one) {
        return IntStream.range(0, count).mapToObj(_ -> one.get()).collect(Collectors.joining(", "));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
