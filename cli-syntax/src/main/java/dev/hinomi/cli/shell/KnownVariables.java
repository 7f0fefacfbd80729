package dev.hinomi.cli.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables of a script whose value stands in it: set once, to a text that is known, outside of
/// substitutions. What follows that assignment can be read with the value in its place.
///
/// A few lines can ask for more text than there is room for, each variable being ten times the one before.
/// So a value that is longer than [#LONGEST_VALUE] is as good as unknown, and so is every value once
/// [#MOST_TEXT] has been put in its place.
public final class KnownVariables {
    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z_]\\w*)(\\+?)=");
    private static final Pattern USED = Pattern.compile("\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)})");

    /// What a shell makes several words or names of files of, unless it stands in quotes.
    private static final Pattern SPLIT = Pattern.compile("[\\s*?\\[]");

    /// Programs of the shell that set the variables they name.
    private static final Set<String> SETTERS =
            Set.of("for", "select", "read", "mapfile", "readarray", "unset", "getopts");

    private static final Set<String> DECLARERS = Set.of("export", "declare", "local", "readonly", "typeset");

    /// In characters.
    private static final int LONGEST_VALUE = 4_000;

    /// For a whole script, in characters.
    private static final int MOST_TEXT = 200_000;

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> changing = new HashSet<>();
    private int left = MOST_TEXT;

    private KnownVariables(List<ShellCommand> script) {
        Set<String> once = new HashSet<>();
        for (ShellCommand command : script) {
            for (Word word : assignments(command)) {
                assigned(word).ifPresent(name -> {
                    if (!once.add(name) || command.nested()) {
                        changing.add(name);
                    }
                });
            }
            if (!command.words().isEmpty()
                    && SETTERS.contains(command.words().getFirst().text())) {
                command.words().forEach(word -> changing.add(word.text()));
            }
        }
    }

    /// The commands of a script with the values of known variables in their words.
    public static List<ShellCommand> expand(List<ShellCommand> script) {
        KnownVariables variables = new KnownVariables(script);
        List<ShellCommand> expanded = new ArrayList<>();
        for (ShellCommand command : script) {
            ShellCommand known = variables.expand(command);
            variables.learn(known);
            expanded.add(known);
        }
        return List.copyOf(expanded);
    }

    private ShellCommand expand(ShellCommand command) {
        return new ShellCommand(
                command.assignments().stream().map(this::expand).toList(),
                command.words().stream().map(this::expand).toList(),
                command.redirections(),
                command.separator(),
                command.nested(),
                command.line(),
                command.problems());
    }

    /// An assignment before a command is for that command alone.
    private void learn(ShellCommand command) {
        if (command.words().isEmpty()
                || DECLARERS.contains(command.words().getFirst().text())) {
            for (Word word : assignments(command)) {
                Optional<String> name = assigned(word).filter(each -> !changing.contains(each));
                name.flatMap(_ -> word.literal())
                        .map(text -> text.substring(text.indexOf('=') + 1))
                        .filter(value -> value.length() <= LONGEST_VALUE)
                        .ifPresent(value -> values.put(name.orElseThrow(), value));
            }
        }
    }

    private static List<Word> assignments(ShellCommand command) {
        boolean declares = !command.words().isEmpty()
                && DECLARERS.contains(command.words().getFirst().text());
        return declares ? command.words().subList(1, command.words().size()) : command.assignments();
    }

    private Optional<String> assigned(Word word) {
        Matcher matcher = ASSIGNED.matcher(word.prefix());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        if (!matcher.group(2).isEmpty()) {
            changing.add(matcher.group(1));
        }
        return Optional.of(matcher.group(1));
    }

    private Word expand(Word word) {
        List<WordPart> parts =
                word.parts().stream().map(part -> expand(part, word.quoted())).toList();
        return new Word(joined(parts), word.line(), word.offset(), word.end(), word.quoted());
    }

    private WordPart expand(WordPart part, boolean quoted) {
        if (!(part instanceof WordPart.Variable variable)) {
            return part;
        }
        Matcher matcher = USED.matcher(variable.source());
        if (!matcher.matches()) {
            return part;
        }
        String value = values.get(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        if (value == null) {
            return part;
        }
        boolean oneWord = quoted || (!value.isEmpty() && !SPLIT.matcher(value).find());
        if (!oneWord || value.length() > left) {
            return part;
        }
        left -= value.length();
        return new WordPart.Literal(value);
    }

    /// Literals side by side are one: readers of words look at the first.
    private static List<WordPart> joined(List<WordPart> parts) {
        List<WordPart> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (WordPart part : parts) {
            if (part instanceof WordPart.Literal literal) {
                text.append(literal.text());
            } else {
                flush(text, joined);
                joined.add(part);
            }
        }
        flush(text, joined);
        return joined;
    }

    private static void flush(StringBuilder text, List<WordPart> joined) {
        if (!text.isEmpty()) {
            joined.add(new WordPart.Literal(text.toString()));
            text.setLength(0);
        }
    }
}
