package dev.hinomi.guide.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/// Turns one Markdown block into [Block]s.
final class BlockBuilder {
    private BlockBuilder() {}

    static List<Block> build(Node node) {
        return switch (node) {
            case FencedCodeBlock fence -> List.of(fence(fence));
            case IndentedCodeBlock code -> List.of(indented(code));
            case TableBlock table -> List.of(table(table));
            case BulletList list -> List.of(list(list, false, 0));
            case OrderedList list -> {
                Integer start = list.getMarkerStartNumber();
                yield List.of(list(list, true, start == null ? 1 : start));
            }
            case BlockQuote quote ->
                children(quote).flatMap(child -> build(child).stream()).toList();
            case HtmlBlock html -> List.of(html(html));
            case org.commonmark.node.Paragraph paragraph ->
                List.of(new Block.Paragraph(DocumentBuilder.lineOf(paragraph), Texts.of(paragraph)));
            // A heading inside a quote or a list opens no section; its words still count as prose.
            case Heading heading -> List.of(new Block.Paragraph(DocumentBuilder.lineOf(heading), Texts.of(heading)));
            // Rules and link definitions carry nothing.
            default -> List.of();
        };
    }

    private static Block.Fence fence(FencedCodeBlock fence) {
        int line = DocumentBuilder.lineOf(fence);
        String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        String language = info.split("[\\s,{]", 2)[0];
        return new Block.Fence(line, language, lines(fence.getLiteral(), line + 1));
    }

    private static Block.Fence indented(IndentedCodeBlock code) {
        int line = DocumentBuilder.lineOf(code);
        return new Block.Fence(line, "", lines(code.getLiteral(), line));
    }

    private static Block.Paragraph html(HtmlBlock html) {
        int line = DocumentBuilder.lineOf(html);
        List<Text> texts = lines(html.getLiteral(), line).stream()
                .map(text -> new Text(text.line(), text.text().strip(), List.of(), List.of(), Optional.empty()))
                .toList();
        return new Block.Paragraph(line, texts);
    }

    private static List<TextLine> lines(String literal, int first) {
        List<String> texts = literal.lines().toList();
        List<TextLine> lines = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new TextLine(first + i, texts.get(i)));
        }
        return lines;
    }

    private static Block.Table table(TableBlock table) {
        List<Text> header = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        children(table)
                .forEach(part -> children(part).forEach(row -> {
                    List<Text> cells = children(row).map(Texts::single).toList();
                    if (part instanceof TableHead) {
                        header.addAll(cells);
                    } else {
                        rows.add(new Block.Row(DocumentBuilder.lineOf(row), cells));
                    }
                }));
        return new Block.Table(DocumentBuilder.lineOf(table), header, rows);
    }

    private static Block.ItemList list(ListBlock list, boolean ordered, int start) {
        List<Block.Item> items = children(list).map(BlockBuilder::item).toList();
        return new Block.ItemList(DocumentBuilder.lineOf(list), ordered, start, items);
    }

    private static Block.Item item(Node item) {
        Block.Task task = Block.Task.NONE;
        Text first = new Text(DocumentBuilder.lineOf(item), "", List.of(), List.of(), Optional.empty());
        List<Block> rest = new ArrayList<>();
        boolean opened = false;
        for (Node child : children(item).toList()) {
            if (child instanceof TaskListItemMarker marker) {
                task = marker.isChecked() ? Block.Task.DONE : Block.Task.OPEN;
            } else if (!opened && child instanceof org.commonmark.node.Paragraph paragraph) {
                List<Text> texts = Texts.of(paragraph);
                first = texts.getFirst();
                if (texts.size() > 1) {
                    rest.add(new Block.Paragraph(texts.get(1).line(), texts.subList(1, texts.size())));
                }
                opened = true;
            } else {
                rest.addAll(build(child));
                opened = true;
            }
        }
        return new Block.Item(first, task, rest);
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }
}
