package dev.hinomi.guide.extract;

import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import dev.hinomi.guide.reader.TextLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Commands in sentences and cells: code that is given something to work on, and not only a command's name.
/// Runs after the runbooks, whose steps hold them.
record InlineCommands(ShellItems shell) implements Extractor {
    private static final Pattern COMMAND = Pattern.compile(
            "(?:aws [\\w-]+ [\\w-]+ .+|(?:curl|python3?|terraform|make|dig|kubectl|docker|npx|sam|psql|mysql) .+"
                    + "|\\.{1,2}/\\S+ .+)");

    @Override
    public void extract(Section section, Found found) {
        prose(section)
                .forEach(text -> text.codes().stream()
                        .filter(code -> COMMAND.matcher(code).matches())
                        .forEach(code -> shell.extract(
                                section,
                                new Block.Fence(text.line(), "", List.of(new TextLine(text.line(), code))),
                                found)));
    }

    /// Every line of prose, and every cell.
    private static Stream<Text> prose(Section section) {
        return section.allBlocks().stream().flatMap(block -> switch (block) {
            case Block.Paragraph paragraph -> paragraph.texts().stream();
            case Block.ItemList list -> list.items().stream().map(Block.Item::text);
            case Block.Table table -> table.rows().stream().flatMap(row -> row.cells().stream());
            case Block.Fence _ -> Stream.of();
        });
    }
}
