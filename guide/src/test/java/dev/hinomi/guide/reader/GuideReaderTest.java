package dev.hinomi.guide.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideReaderTest {
    private final GuideReader reader = new GuideReader();

    @Test
    void cutsAtHeadingsAndKeepsTheirPath() {
        Document document = parse("""
                intro
                # One
                ## Two
                text
                ### Three
                ## Four
                """);
        assertThat(document.sections())
                .extracting(Section::path)
                .containsExactly(
                        List.of(),
                        List.of("One"),
                        List.of("One", "Two"),
                        List.of("One", "Two", "Three"),
                        List.of("One", "Four"));
        assertThat(document.sections()).extracting(Section::line).containsExactly(1, 2, 3, 5, 6);
    }

    @Test
    void fenceLinesKnowTheirPlaceInTheFileAndLoseTheListsIndentation() {
        Document document = parse("""
                1. **Step**
                   ```bash
                   # comment

                     aws sts get-caller-identity
                   ```
                """);
        Block.Fence fence = document.fences().findFirst().orElseThrow().block();
        assertThat(fence.language()).isEqualTo("bash");
        assertThat(fence.line()).isEqualTo(2);
        assertThat(fence.lines())
                .containsExactly(
                        new TextLine(3, "# comment"),
                        new TextLine(4, ""),
                        new TextLine(5, "  aws sts get-caller-identity"));
    }

    @Test
    void tablesKeepTheLineOfEachRow() {
        Document document = parse("""
                | A | B |
                |---|---|
                | `x` | **y** |
                | z |
                """);
        Block.Table table =
                (Block.Table) document.sections().getFirst().blocks().getFirst();
        assertThat(table.header()).extracting(Text::plain).containsExactly("A", "B");
        assertThat(table.rows()).extracting(Block.Row::line).containsExactly(3, 4);
        assertThat(table.rows().getFirst().cells().getFirst().codes()).containsExactly("x");
        assertThat(table.rows().getFirst().cell(1)).isEqualTo("y");
        assertThat(table.rows().getLast().cell(1)).isEmpty();
    }

    @Test
    void labelsAreTheBoldWordsAtTheStart() {
        Document document = parse("""
                - **閾値**: p95 > 60秒
                - **メトリクス名**： `Latency`
                - no **label** here: 5
                """);
        Block.ItemList list =
                (Block.ItemList) document.sections().getFirst().blocks().getFirst();
        assertThat(list.items())
                .extracting(item -> item.text().label().orElse("-"))
                .containsExactly("閾値", "メトリクス名", "-");
        assertThat(list.items())
                .extracting(item -> item.text().value())
                .containsExactly("p95 > 60秒", "Latency", "no label here: 5");
    }

    @Test
    void taskItemsKnowWhetherTheyAreTicked() {
        Document document = parse("- [ ] open\n- [x] done\n- plain\n");
        Block.ItemList list =
                (Block.ItemList) document.sections().getFirst().blocks().getFirst();
        assertThat(list.items())
                .extracting(Block.Item::task)
                .containsExactly(Block.Task.OPEN, Block.Task.DONE, Block.Task.NONE);
        assertThat(list.items().getFirst().text().plain()).isEqualTo("open");
    }

    @Test
    void linksKnowTheirLine() {
        Document document = parse("a\nb [c](./d.md#e) f\n\n> [g](../h.md)\n");
        assertThat(document.links()).containsExactly(new Link(2, "c", "./d.md#e"), new Link(4, "g", "../h.md"));
    }

    @Test
    void windowsLineEndsCountAsOneLine() {
        Document document = parse("# A\r\n\r\n- one\r\n- two\r\n");
        Block.ItemList list =
                (Block.ItemList) document.sections().getFirst().blocks().getFirst();
        assertThat(list.items()).extracting(Block.Item::line).containsExactly(3, 4);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        byte[] bytes = "one\ntwo\nth\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> reader.parse("g.md", bytes))
                .isInstanceOf(FaultException.class)
                .hasMessage("g.md:3: not UTF-8 (expected: a file in UTF-8)");
    }

    @Test
    void aFileOfMoreThanFiveMegabytesIsRefused() {
        assertThatThrownBy(() -> reader.parse("g.md", new byte[5 * 1024 * 1024 + 1]))
                .hasMessage("g.md: 5242881 bytes (expected: at most 5242880)");
    }

    @Test
    void tenThousandHeadingsAreRefused() {
        assertThatThrownBy(() -> parse("# h\n".repeat(10_000)))
                .hasMessage("g.md:5001: more than 5000 headings (expected: at most 5000)");
    }

    @Test
    void deepNestingDoesNotExhaustTheStack() {
        String quotes = ">".repeat(5_000) + " end\n";
        StringBuilder lists = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lists.append("  ".repeat(i)).append("- x\n");
        }
        assertThat(parse(quotes).sections()).hasSize(1);
        assertThat(parse(lists.substring(0, 15_000)).sections()).hasSize(1);
        assertThat(parse("**".repeat(9_000) + "x").sections()).hasSize(1);
        assertThat(parse("[".repeat(15_000)).sections()).hasSize(1);
    }

    private Document parse(String text) {
        return reader.parse("g.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
