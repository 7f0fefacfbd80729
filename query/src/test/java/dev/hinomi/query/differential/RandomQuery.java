package dev.hinomi.query.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes queries that are valid, one command after the other.
final class RandomQuery {
    private static final List<String> PARSES = List.of(
            "parse @message \"[*] user=* took *ms\" as @N1, N2, N3",
            "parse @message /user=(?<N1>\\w+) took (?<N2>\\d+)/",
            "parse name \"*の*\" as N1, N2",
            "parse name /(?<N1>a)?(?<N2>\\d+)/",
            "parse doc '\"n\":*}' as N1",
            "parse name /^(?<N1>[a\\d]*)/",
            "parse name /([a\\d])(.)?/ as N1, N2 multi",
            "parse @message \"user=u* \" as N1");

    private final Random random;
    private final RandomExpression expressions;

    /// What may be named.
    private List<String> names = new ArrayList<>(RandomExpression.FIELDS);

    /// Columns of maps and lists, which may be shown only.
    private final List<String> structures = new ArrayList<>();

    /// What commands have defined, which cannot be done twice.
    private final Set<String> defined = new HashSet<>();

    /// What `parse` has made.
    private final List<String> parsed = new ArrayList<>();

    private boolean events = true;
    private boolean sorted;
    private int aliases;

    RandomQuery(Random random) {
        this.random = random;
        this.expressions = new RandomExpression(random, () -> pick(names), () -> events);
    }

    /// The commands of a query.
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        while (commands.size() < count) {
            commands.add(command());
        }
        if (random.nextInt(12) == 0) {
            commands.add("dedup " + some(2, () -> quotedName(pick(names))));
            if (random.nextBoolean()) {
                commands.add("limit " + (1 + random.nextInt(20)));
            }
        }
        return commands;
    }

    private String command() {
        int choice = random.nextInt(100);
        if (choice < 30) {
            return fields("fields");
        }
        if (choice < 55) {
            return "filter " + expressions.truth(3);
        }
        if (choice < 62) {
            return parse();
        }
        if (choice < 69 && !structures.isEmpty()) {
            return unnest();
        }
        if (choice < 80) {
            return sorted ? "filter " + expressions.truth(2) : stats();
        }
        sorted = true;
        if (choice < 90) {
            return "sort " + some(3, () -> quotedName(pick(names)) + pick(List.of("", " asc", " desc")));
        }
        return choice < 96 ? "limit " + (1 + random.nextInt(40)) : fields("display");
    }

    private String alias() {
        return "x" + ++aliases;
    }

    private String fields(String command) {
        List<String> columns = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            if (random.nextInt(12) == 0 && events) {
                String alias = alias();
                columns.add("jsonParse(doc) as " + alias);
                structures.add(alias);
                made.addAll(List.of(alias + ".a.b[0]", alias + ".n", alias + ".t", alias + "[1]"));
            } else if (random.nextInt(3) == 0) {
                columns.add(quotedName(shown(command)));
            } else {
                String name = random.nextInt(12) == 0 ? pick(RandomExpression.PLAIN_FIELDS) : alias();
                if (!defined.add(name)) {
                    name = alias();
                }
                columns.add(expressions.any(3) + " as " + name);
                made.add(name);
            }
        }
        made.stream().filter(name -> !names.contains(name)).forEach(names::add);
        return command + " " + String.join(", ", columns);
    }

    /// A name to show; what `parse` made is shown already.
    private String shown(String command) {
        if (!structures.isEmpty() && random.nextInt(3) == 0) {
            return pick(structures) + (random.nextBoolean() ? ".a" : "");
        }
        String name = pick(names);
        return command.equals("fields") && parsed.contains(name) ? "level" : name;
    }

    private String parse() {
        if (!events) {
            return "filter " + expressions.truth(2);
        }
        String parse = pick(PARSES);
        for (String place : List.of("N1", "N2", "N3")) {
            if (parse.contains(place)) {
                String alias = alias();
                String name = parse.contains("@" + place) ? "@" + alias : alias;
                names.add(name);
                parsed.add(name);
                parse = parse.replace(place, alias);
            }
        }
        return parse;
    }

    private String unnest() {
        String alias = alias();
        names.add(alias + ".b[1]");
        return "unnest " + pick(structures) + pick(List.of("", ".a.b")) + " into " + alias;
    }

    private String stats() {
        List<String> made = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean plain = random.nextBoolean();
            String alias = alias();
            String name = pick(names);
            String group = plain ? quotedName(name) : expressions.group() + " as " + alias;
            groups.add(group);
            made.add(plain ? name : alias);
        }
        List<String> aggregates = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            RandomExpression.Aggregate aggregate = expressions.aggregate();
            String alias = alias();
            aggregates.add(aggregate.text() + " as " + alias);
            if (aggregate.exact()) {
                made.add(alias);
            }
        }
        names = made.isEmpty()
                ? new ArrayList<>(List.of("nothing"))
                : new ArrayList<>(made.stream().distinct().toList());
        structures.clear();
        defined.addAll(made);
        if (made.isEmpty()) {
            aggregates.add("count(*) as nothing");
        }
        events = false;
        return "stats " + String.join(", ", aggregates)
                + (groups.isEmpty() ? "" : " by " + groups.stream().distinct().collect(Collectors.joining(", ")));
    }

    static String quotedName(String name) {
        return name.contains("-") ? "`" + name + "`" : name;
    }

    private String some(int most, Supplier<String> one) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> one.get())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
