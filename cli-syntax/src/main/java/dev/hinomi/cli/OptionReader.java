package dev.hinomi.cli;

import dev.hinomi.cli.CliFinding.Kind;
import dev.hinomi.cli.internal.CommandTable;
import dev.hinomi.cli.internal.GlobalOptions;
import dev.hinomi.cli.internal.OptionTable;
import dev.hinomi.cli.shell.Word;
import dev.hinomi.cli.shell.WordPart;
import dev.hinomi.kernel.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Assigns the words of a command to its options, as the CLI's argument parser does (Python's argparse).
final class OptionReader {
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]*\\.?[0-9]+");
    private static final Set<String> TRUE_OR_FALSE = Set.of("true", "false");

    /// An option with the words of its value.
    ///
    /// @param negated whether it was given in its negative form
    record Use(OptionTable option, boolean negated, Word word, List<Word> values) {
        /// Both, as one: for options that add up.
        Use and(Use next) {
            return new Use(
                    option,
                    negated,
                    word,
                    Stream.concat(values.stream(), next.values.stream()).toList());
        }
    }

    private final CommandTable command;
    private final List<Word> words;
    private final Findings findings;
    private final Map<String, Use> options = new LinkedHashMap<>();
    private final Map<String, Use> globals = new LinkedHashMap<>();
    private final List<Word> positional = new ArrayList<>();
    private final Set<String> meant = new TreeSet<>();
    private boolean openEnded;
    private int at;

    OptionReader(CommandTable command, List<Word> words, Findings findings) {
        this.command = command;
        this.words = words;
        this.findings = findings;
    }

    Map<String, Use> options() {
        return options;
    }

    Map<String, Use> globals() {
        return globals;
    }

    List<Word> positional() {
        return positional;
    }

    /// Options that were probably meant by words that are none.
    Set<String> meant() {
        return meant;
    }

    /// Whether a variable stands for options that cannot be seen.
    boolean openEnded() {
        return openEnded;
    }

    void read() {
        while (at < words.size()) {
            Word word = words.get(at++);
            if (isOption(word)) {
                option(word);
            } else if (isTypographic(word)) {
                String name = word.text().replaceFirst("^[–—―－]+", "");
                findings.add(
                        Kind.UNKNOWN_OPTION,
                        word,
                        word.text() + ": not a hyphen (expected: --" + name + ")",
                        "--" + name);
                values();
            } else if (isWholeVariable(word)) {
                openEnded = true;
            } else {
                positional.add(word);
            }
        }
    }

    /// What argparse takes for an option: a hyphen and more, and neither a negative number nor text with a space before
    /// any equals sign.
    static boolean isOption(Word word) {
        String prefix = word.prefix();
        String name = prefix.replaceFirst("(?s)=.*", "");
        return prefix.length() > 1
                && prefix.startsWith("-")
                && !NEGATIVE_NUMBER.matcher(prefix).matches()
                && !name.contains(" ");
    }

    private void option(Word word) {
        String prefix = word.prefix();
        int equals = prefix.indexOf('=');
        String name = (equals < 0 ? prefix : prefix.substring(0, equals)).replaceFirst("^--?", "");
        Word inline = equals < 0 ? null : word.after(equals + 1);
        String full = prefix.startsWith("--") ? resolve(name, word) : null;
        if (full == null) {
            if (!prefix.startsWith("--")) {
                unknown(name, word);
            }
            if (inline == null) {
                values();
            }
            return;
        }
        String positive = command.negatives().getOrDefault(full, full);
        boolean global =
                GlobalOptions.ALL.containsKey(full) && !command.options().containsKey(full);
        OptionTable option = Objects.requireNonNull(
                global ? GlobalOptions.ALL.get(full) : command.options().get(positive));
        boolean negated = !positive.equals(full);
        Use use = new Use(option, negated, word, values(option, word, inline));
        Map<String, Use> given = global ? globals : options;
        Use before = given.get(positive);
        if (before != null && option.repeatable()) {
            given.put(positive, before.and(use));
            return;
        }
        if (before != null) {
            findings.add(Kind.DUPLICATE_OPTION, word, "--" + full + ": given twice; the last one counts");
        }
        given.put(positive, use);
    }

    /// The full name of an option; null when there is none, which is reported.
    private @Nullable String resolve(String name, Word word) {
        String aliased = command.aliases().getOrDefault(name, name);
        Set<String> names = names();
        if (names.contains(aliased)) {
            return aliased;
        }
        String member = command.options().values().stream()
                .filter(option -> option.member() != null && option.member().equalsIgnoreCase(name.replace("-", "")))
                .map(OptionTable::name)
                .findFirst()
                .orElse(null);
        List<String> longer = names.stream().filter(n -> n.startsWith(name)).toList();
        if (member == null && longer.size() == 1 && !name.isEmpty()) {
            findings.add(
                    Kind.ABBREVIATED_OPTION,
                    word,
                    "--%s: short for --%s".formatted(name, longer.getFirst()),
                    "--" + longer.getFirst());
            return longer.getFirst();
        }
        if (member != null) {
            meant.add(member);
            findings.add(Kind.UNKNOWN_OPTION, word, "--%s (expected: --%s)".formatted(name, member), "--" + member);
        } else if (longer.size() > 1) {
            findings.add(
                    Kind.UNKNOWN_OPTION, word, "--%s: may be any of --%s".formatted(name, String.join(", --", longer)));
        } else {
            unknown(name, word);
        }
        return null;
    }

    private void unknown(String name, Word word) {
        Optional<String> nearest = NearestName.to(name, names());
        nearest.ifPresent(meant::add);
        String near = nearest.map(n -> "--" + n).orElse(null);
        String message = word.prefix().replaceFirst("=.*", "") + ": no such option";
        findings.add(Kind.UNKNOWN_OPTION, word, near == null ? message : message + " (nearest: " + near + ")", near);
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(command.options().keySet());
        names.addAll(command.negatives().keySet());
        names.addAll(GlobalOptions.ALL.keySet());
        return names;
    }

    private List<Word> values(OptionTable option, Word word, @Nullable Word inline) {
        return switch (option.arity()) {
            case NONE -> {
                if (inline != null) {
                    findings.add(Kind.UNEXPECTED_WORD, word, word.text() + ": takes no value");
                } else if (at < words.size()
                        && TRUE_OR_FALSE.contains(words.get(at).text())) {
                    Word extra = words.get(at++);
                    findings.add(
                            Kind.UNEXPECTED_WORD,
                            extra,
                            "%s %s: takes no value (expected: --%s, or --no-%s)"
                                    .formatted(word.text(), extra.text(), option.name(), option.name()));
                }
                yield List.of();
            }
            case OPTIONAL -> inline != null ? List.of(inline) : nextValue();
            case ONE -> orMissing(inline != null ? List.of(inline) : nextValue(), word);
            case MANY -> orMissing(inline != null ? List.of(inline) : values(), word);
        };
    }

    /// The words of a value. One that begins with a hyphen is taken for an option by the CLI, and here for what it
    /// was meant to be, so that it is reported once.
    private List<Word> orMissing(List<Word> values, Word word) {
        if (!values.isEmpty()) {
            return values;
        }
        boolean hyphen = at < words.size() && !words.get(at).prefix().startsWith("--");
        if (!hyphen) {
            findings.add(Kind.MISSING_VALUE, word, word.text() + ": has no value");
            return List.of();
        }
        Word value = words.get(at++);
        findings.add(
                Kind.MISSING_VALUE,
                word,
                "%1$s: has no value (one that begins with a hyphen is written %1$s='%2$s')"
                        .formatted(word.text(), value.text()));
        return List.of(value);
    }

    private List<Word> nextValue() {
        return at < words.size() && !isOption(words.get(at)) ? List.of(words.get(at++)) : List.of();
    }

    private List<Word> values() {
        List<Word> values = new ArrayList<>();
        while (at < words.size() && !isOption(words.get(at)) && !isTypographic(words.get(at))) {
            values.add(words.get(at++));
        }
        return values;
    }

    private static boolean isTypographic(Word word) {
        return !word.quoted() && word.prefix().matches("[–—―－].*");
    }

    private static boolean isWholeVariable(Word word) {
        return word.parts().size() == 1 && word.parts().getFirst() instanceof WordPart.Variable;
    }
}
