package dev.hinomi.app.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a value is written. A value is text in every source: YAML's own types would read `012` and `no` as something
/// else than what is there.
///
/// @param expected what a message says after "expected:"
/// @param parse the value, or empty when the text is not one; a path is relative to the given folder
/// @param show the text of a value, for the documentation
/// @param list whether a YAML sequence may stand for it
record Syntax<T>(String expected, Parser<T> parse, Function<T, String> show, boolean list) {

    @FunctionalInterface
    interface Parser<T> {
        Optional<T> parse(String text, Path folder);
    }

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}) ?([A-Za-z]*)");
    private static final Map<String, Long> BYTES = units("GiB", 1L << 30, "MiB", 1L << 20, "KiB", 1L << 10, "", 1L);
    private static final Map<String, Long> MILLIS =
            units("d", 86_400_000L, "h", 3_600_000L, "m", 60_000L, "s", 1_000L, "ms", 1L);

    private static <T> Syntax<T> of(String expected, Function<String, Optional<T>> parse, Function<T, String> show) {
        return new Syntax<>(expected, (text, folder) -> parse.apply(text), show, false);
    }

    static Syntax<Integer> integer(int least, int most) {
        return of(
                least + " to " + most,
                text -> text.matches("\\d{1,9}")
                        ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most)
                        : Optional.empty(),
                String::valueOf);
    }

    /// A number that need not be whole.
    static Syntax<Double> number(double least, double most) {
        return of(
                plain(least) + " to " + plain(most),
                text -> text.matches("\\d{1,9}(\\.\\d{1,9})?")
                        ? Optional.of(Double.valueOf(text)).filter(n -> n >= least && n <= most)
                        : Optional.empty(),
                Syntax::plain);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// A port, `off`, or `auto` for `standard` when it is free.
    static Syntax<ListenPort> listenPort(int standard) {
        return of("auto, off, or 0 to 65535", text -> listenPort(text, standard), port -> switch (port) {
            case ListenPort.Off _ -> "off";
            case ListenPort.WhenFree _ -> "auto";
            case ListenPort.At(int number) -> String.valueOf(number);
        });
    }

    private static Optional<ListenPort> listenPort(String text, int standard) {
        return switch (text) {
            case "off" -> Optional.of(new ListenPort.Off());
            case "auto" -> Optional.of(new ListenPort.WhenFree(standard));
            default -> integer(0, 65_535).parse().parse(text, Path.of("")).map(ListenPort.At::new);
        };
    }

    static Syntax<Boolean> bool() {
        return of(
                "true or false",
                text -> text.matches("true|false") ? Optional.of(text.equals("true")) : Optional.empty(),
                String::valueOf);
    }

    static Syntax<String> text(String expected, String pattern) {
        return of(expected, text -> text.matches(pattern) ? Optional.of(text) : Optional.empty(), text -> text);
    }

    static Syntax<String> oneOf(List<String> texts) {
        return of(
                "one of " + String.join(", ", texts),
                text -> texts.contains(text) ? Optional.of(text) : Optional.empty(),
                text -> text);
    }

    static Syntax<String> url() {
        return of("a URL such as https://hinomi.example.com", Syntax::parseUrl, text -> text);
    }

    private static Optional<String> parseUrl(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = uri.getScheme() != null && uri.getScheme().matches("https?") && uri.getHost() != null;
            return web && uri.getQuery() == null && uri.getFragment() == null
                    ? Optional.of(text.replaceAll("/+$", ""))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Syntax<Path> path() {
        return new Syntax<>("a path", Syntax::parsePath, Path::toString, false);
    }

    private static Optional<Path> parsePath(String text, Path folder) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(folder.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Syntax<E> choice(Class<E> type) {
        Map<String, E> names = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Syntax::lowerCase, each -> each, (a, b) -> a, LinkedHashMap::new));
        return of(String.join(" or ", names.keySet()), text -> Optional.ofNullable(names.get(text)), Syntax::lowerCase);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// A number of bytes, such as `8MiB`.
    static Syntax<Integer> size(int least, int most) {
        return of(sizes(least, most), text -> bytes(text, least, most).map(Long::intValue), n -> amount(n, BYTES));
    }

    /// A number of bytes of memory, such as `4GiB`.
    static Syntax<Long> memory(long least, long most) {
        return of(sizes(least, most), text -> bytes(text, least, most), n -> amount(n, BYTES));
    }

    private static String sizes(long least, long most) {
        return amount(least, BYTES) + " to " + amount(most, BYTES);
    }

    private static Optional<Long> bytes(String text, long least, long most) {
        return amount(text, BYTES).filter(bytes -> bytes >= least && bytes <= most);
    }

    /// A time span, such as `2s` or `455d`.
    static Syntax<Duration> duration(Duration least, Duration most) {
        return of(
                amount(least.toMillis(), MILLIS) + " to " + amount(most.toMillis(), MILLIS),
                text -> amount(text, MILLIS)
                        .map(Duration::ofMillis)
                        .filter(span -> span.compareTo(least) >= 0 && span.compareTo(most) <= 0),
                span -> amount(span.toMillis(), MILLIS));
    }

    static <T> Syntax<Set<T>> setOf(Syntax<T> element) {
        return new Syntax<>(
                "a list, each " + element.expected(),
                (text, folder) -> {
                    List<Optional<T>> parsed = Arrays.stream(text.split(",", -1))
                            .map(each -> element.parse().parse(each.strip(), folder))
                            .toList();
                    return parsed.stream().allMatch(Optional::isPresent)
                            ? Optional.of(
                                    parsed.stream().map(Optional::orElseThrow).collect(Collectors.toUnmodifiableSet()))
                            : Optional.empty();
                },
                values -> String.join(
                        ", ", new TreeSet<>(values.stream().map(element.show()).toList())),
                true);
    }

    static <T> Syntax<Optional<T>> optional(Syntax<T> value) {
        return new Syntax<>(
                value.expected(),
                (text, folder) -> {
                    Optional<T> parsed = value.parse().parse(text, folder);
                    return parsed.isPresent() ? Optional.of(parsed) : Optional.empty();
                },
                shown -> shown.map(value.show()).orElse(""),
                value.list());
    }

    private static Optional<Long> amount(String text, Map<String, Long> units) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(units.get(matcher.group(2))).map(unit -> unit * Long.parseLong(matcher.group(1)));
    }

    /// In the largest unit that divides it.
    private static String amount(long amount, Map<String, Long> units) {
        return units.entrySet().stream()
                .filter(unit -> amount % unit.getValue() == 0
                        && (amount > 0 || unit.getKey().equals("s")))
                .findFirst()
                .map(unit -> amount / unit.getValue() + unit.getKey())
                .orElseGet(() -> Long.toString(amount));
    }

    private static Map<String, Long> units(Object... namesAndAmounts) {
        Map<String, Long> units = new LinkedHashMap<>();
        for (int i = 0; i < namesAndAmounts.length; i += 2) {
            units.put((String) namesAndAmounts[i], (Long) namesAndAmounts[i + 1]);
        }
        return units;
    }
}
