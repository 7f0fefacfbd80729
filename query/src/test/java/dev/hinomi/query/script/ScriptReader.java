package dev.hinomi.query.script;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads a script. Scenarios begin with `--- name`; what stands before the first is for people, but for
/// `events:`, which are then those of each scenario that has none of its own.
final class ScriptReader {
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
        ScriptSections common = ScriptSections.read(blocks.getFirst());
        return blocks.stream().skip(1).map(block -> scenario(block, common)).toList();
    }

    private Scenario scenario(List<ScriptLine> block, ScriptSections common) {
        ScriptLine title = block.getFirst();
        ScriptSections sections = ScriptSections.read(block.subList(1, block.size()));
        ScriptSections events = sections.has("events") ? sections : common;
        return new Scenario(
                title.text().substring(DIVIDER.length()).strip(),
                file,
                title.number(),
                ScriptEvent.read(file, events.table("events")),
                sections.text("query").orElseThrow(() -> title.problem("no query:")),
                surroundings(sections),
                expectation(title, sections),
                sections.text("matched")
                        .map(Long::valueOf)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()));
    }

    private static Surroundings surroundings(ScriptSections sections) {
        return new Surroundings(
                sections.names("groups"),
                sections.line("range").map(ScriptTime::range).orElse(ScriptTime.MONTH),
                sections.line("now").map(ScriptTime::parse).orElse(ScriptTime.NOW),
                sections.text("limit").map(Integer::valueOf).orElse(DEFAULT_LIMIT),
                sections.each("table ", sections::table),
                sections.each("index ", sections::names));
    }

    private static Scenario.Expectation expectation(ScriptLine title, ScriptSections sections) {
        if (sections.has("error")) {
            return new Scenario.Expectation.Refusal(sections.text("error").orElse(""));
        }
        boolean ordered = sections.has("rows");
        if (!ordered && !sections.has("rows in any order")) {
            throw title.problem("no rows: and no error:");
        }
        return new Scenario.Expectation.Rows(sections.table(ordered ? "rows" : "rows in any order"), ordered);
    }
}
