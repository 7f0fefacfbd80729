package dev.hinomi.query.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sections of a scenario. Each begins with its name and a colon, and ends where the next begins.
///
/// @param sections the lines of each by its name
record ScriptSections(Map<String, List<ScriptLine>> sections) {
    private static final Pattern SECTION = Pattern.compile(
            "(events|query|rows|rows in any order|error|range|now|limit|groups|matched|table \\w+|index \\S+):(.*)");

    static ScriptSections read(List<ScriptLine> block) {
        Map<String, List<ScriptLine>> sections = new LinkedHashMap<>();
        List<ScriptLine> section = new ArrayList<>();
        for (ScriptLine line : block) {
            Matcher matcher = SECTION.matcher(line.text());
            if (matcher.matches()) {
                section = new ArrayList<>();
                if (sections.put(matcher.group(1), section) != null) {
                    throw line.problem("a second " + matcher.group(1) + ":");
                }
                if (!matcher.group(2).isBlank()) {
                    String rest = matcher.group(2).strip();
                    section.add(new ScriptLine(line.file(), line.number(), rest));
                }
            } else {
                section.add(line);
            }
        }
        return new ScriptSections(sections);
    }

    boolean has(String name) {
        return sections.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(sections.get(name))
                .map(lines -> lines.stream()
                        .map(ScriptLine::text)
                        .collect(Collectors.joining("\n"))
                        .strip());
    }

    Optional<ScriptLine> line(String name) {
        return Optional.ofNullable(sections.get(name)).map(List::getFirst);
    }

    /// `a, b`
    List<String> names(String name) {
        return text(name).map(text -> List.of(text.split(", *", -1))).orElse(List.of());
    }

    /// The table of a section; an empty one when there is no such section, or when it says `none`. Empty
    /// lines and lines with `#` do not count.
    TextTable table(String name) {
        if (text(name).map("none"::equals).orElse(true)) {
            return new TextTable(List.of(), List.of());
        }
        return TextTable.parse(sections.getOrDefault(name, List.of()).stream()
                .filter(line -> !line.text().isBlank() && !line.text().startsWith("#"))
                .toList());
    }

    /// What the sections say whose names begin with `prefix`, by the rest of their names.
    <T> Map<String, T> each(String prefix, Function<String, T> read) {
        return sections.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name.substring(prefix.length()), read));
    }
}
