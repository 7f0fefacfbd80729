package dev.hinomi.query.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a script. Scenarios begin with `--- name`; what stands before the first is for people, but for
/// `events:`,
/// which
/// are then those of each scenario that has none of its own. A scenario has sections, each of which begins
/// with its
/// name and a colon.
final class ScriptReader {
    private static final Pattern SECTION = Pattern.compile(
            "(events|query|rows|rows in any order|error|range|now|limit|groups|matched|table \\w+):(.*)");
    private static final String DIVIDER = "--- ";
    private static final int DEFAULT_LIMIT = 10_000;

    private final String file;

    private ScriptReader(String file) {
        this.file = file;
    }

    static List<Scenario> read(String file, String text) {
        return new ScriptReader(file).scenarios(text);
    }

    private List<Scenario> scenarios(String text) {
        List<ScriptLine> lines = new ArrayList<>();
        List<List<ScriptLine>> blocks = new ArrayList<>(List.of(lines));
        int number = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith(DIVIDER)) {
                lines = new ArrayList<>();
                blocks.add(lines);
            }
            lines.add(new ScriptLine(file, ++number, line));
        }
        Map<String, List<ScriptLine>> common = sections(blocks.getFirst());
        return blocks.stream().skip(1).map(block -> scenario(block, common)).toList();
    }

    /// The lines of each section by its name.
    private static Map<String, List<ScriptLine>> sections(List<ScriptLine> block) {
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
                    section.add(new ScriptLine(
                            line.file(), line.number(), matcher.group(2).strip()));
                }
            } else {
                section.add(line);
            }
        }
        return sections;
    }

    private Scenario scenario(List<ScriptLine> block, Map<String, List<ScriptLine>> common) {
        ScriptLine title = block.getFirst();
        Map<String, List<ScriptLine>> sections = sections(block.subList(1, block.size()));
        if (!sections.containsKey("query")) {
            throw title.problem("no query:");
        }
        List<ScriptLine> events = sections.getOrDefault("events", common.getOrDefault("events", List.of()));
        List<ScriptLine> groups = sections.getOrDefault("groups", List.of());
        return new Scenario(
                title.text().substring(DIVIDER.length()).strip(),
                file,
                title.number(),
                ScriptEvent.read(file, TextTable.parse(tableLines(events))),
                sections.get("query").stream()
                        .map(ScriptLine::text)
                        .collect(Collectors.joining("\n"))
                        .strip(),
                groups.isEmpty() ? List.of() : List.of(text(groups).split(", *", -1)),
                sections.containsKey("range") ? ScriptTime.range(line(sections.get("range"))) : ScriptTime.MONTH,
                sections.containsKey("now") ? ScriptTime.parse(line(sections.get("now"))) : ScriptTime.NOW,
                sections.containsKey("limit") ? Integer.parseInt(text(sections.get("limit"))) : DEFAULT_LIMIT,
                tables(sections),
                expectation(title, sections),
                sections.containsKey("matched")
                        ? OptionalLong.of(Long.parseLong(text(sections.get("matched"))))
                        : OptionalLong.empty());
    }

    private static Map<String, TextTable> tables(Map<String, List<ScriptLine>> sections) {
        return sections.entrySet().stream()
                .filter(section -> section.getKey().startsWith("table "))
                .collect(Collectors.toMap(
                        section -> section.getKey().substring("table ".length()),
                        section -> TextTable.parse(tableLines(section.getValue()))));
    }

    private static Scenario.Expectation expectation(ScriptLine title, Map<String, List<ScriptLine>> sections) {
        if (sections.containsKey("error")) {
            return new Scenario.Expectation.Refusal(text(sections.get("error")));
        }
        boolean ordered = sections.containsKey("rows");
        List<ScriptLine> rows = sections.get(ordered ? "rows" : "rows in any order");
        if (rows == null) {
            throw title.problem("no rows: and no error:");
        }
        TextTable table =
                text(rows).equals("none") ? new TextTable(List.of(), List.of()) : TextTable.parse(tableLines(rows));
        return new Scenario.Expectation.Rows(table, ordered);
    }

    private static List<ScriptLine> tableLines(List<ScriptLine> lines) {
        return lines.stream()
                .filter(line -> !line.text().isBlank() && !line.text().startsWith("#"))
                .toList();
    }

    private static String text(List<ScriptLine> lines) {
        return lines.stream()
                .map(ScriptLine::text)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static ScriptLine line(List<ScriptLine> lines) {
        return lines.getFirst();
    }
}
