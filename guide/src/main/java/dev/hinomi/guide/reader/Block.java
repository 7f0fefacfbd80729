package dev.hinomi.guide.reader;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a section consists of. Quotes are unfolded into the blocks that they hold.
public sealed interface Block {
    /// The first line in the file, from 1.
    int line();

    /// Prose, one [Text] a line.
    record Paragraph(int line, List<Text> texts) implements Block {
        public Paragraph {
            texts = List.copyOf(texts);
        }
    }

    /// A fenced or indented code block.
    ///
    /// @param line of the opening fence
    /// @param language the first word after the opening fence in lower case, or empty
    record Fence(int line, String language, List<TextLine> lines) implements Block {
        public Fence {
            language = language.toLowerCase(Locale.ROOT);
            lines = List.copyOf(lines);
        }

        /// The lines joined by line feeds.
        public String text() {
            return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
        }

        /// The last line with text, or the opening fence when there is none.
        public int lastLine() {
            return lines.isEmpty() ? line : lines.getLast().line();
        }
    }

    /// A table with a header.
    record Table(int line, List<Text> header, List<Row> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /// One row of a table; it may have fewer cells than the header.
    record Row(int line, List<Text> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// The text of the cell, or empty when the row is shorter.
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).plain() : "";
        }
    }

    /// A list.
    ///
    /// @param start the number of the first item; 0 for a bullet list
    record ItemList(int line, boolean ordered, int start, List<Item> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /// One item of a list.
    ///
    /// @param text its first line
    /// @param task whether it carries a check box, and whether that is ticked
    /// @param children everything after the first paragraph's first line
    record Item(Text text, Task task, List<Block> children) {
        public Item {
            children = List.copyOf(children);
        }

        public int line() {
            return text.line();
        }
    }

    /// The check box of a list item.
    enum Task {
        NONE,
        OPEN,
        DONE
    }
}
