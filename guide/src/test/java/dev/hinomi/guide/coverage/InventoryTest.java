package dev.hinomi.guide.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.ItemKind;
import dev.hinomi.guide.reader.Document;
import dev.hinomi.guide.reader.GuideReader;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.settings.GuideSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What Hinomi does with everything in five real guides: 567 rows, made by hand, with the disposition that the code
/// gives each. The table is always checked in itself; where `HINOMI_INVENTORY` names the folder of the guides, every
/// row is checked against them, and what is found is written to `target/inventory.tsv`.
class InventoryTest {
    private static final Set<String> VERBS = Set.of("run", "applied", "watched", "tracked", "recorded", "refused");

    /// What a guide is read for in the first place, and how often the guides have it.
    private static final Map<String, Long> CORE =
            Map.of("command", 90L, "query", 17L, "filter pattern", 21L, "alarm", 19L, "metric+threshold", 74L);

    @Test
    void theTableIsWhole() throws IOException {
        List<InventoryRow> rows = InventoryRow.all();
        assertThat(rows).hasSize(567);
        assertThat(rows).extracting(InventoryRow::id).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.disposition()).as(row.id()).isIn(VERBS);
            assertThat(row.reason()).as(row.id()).isNotBlank();
            assertThat(row.what()).as(row.id()).isNotBlank();
            assertThat(row.line()).as(row.id()).isPositive();
        });
    }

    @Test
    void whatAGuideIsReadForIsUsedOrHasItsCorrectedForm() throws IOException {
        List<InventoryRow> rows = InventoryRow.all();
        assertThat(rows.stream()
                        .filter(row -> CORE.containsKey(row.kind()))
                        .collect(Collectors.groupingBy(InventoryRow::kind, Collectors.counting())))
                .isEqualTo(CORE);
        assertThat(rows)
                .filteredOn(row -> row.disposition().equals("refused"))
                .allSatisfy(row -> assertThat(row.reason()).as(row.id()).matches(".{8,}; write: .{8,}"));
        assertThat(rows)
                .filteredOn(row ->
                        Set.of("command", "query", "filter pattern", "alarm").contains(row.kind()))
                .allSatisfy(row -> assertThat(row.disposition()).as(row.id()).isIn("run", "applied", "refused"));
        assertThat(rows)
                .filteredOn(row -> row.kind().equals("metric+threshold"))
                .allSatisfy(
                        row -> assertThat(row.disposition()).as(row.id()).isIn("watched", "tracked", "refused", "run"));
    }

    @TestFactory
    Stream<DynamicTest> theCodeSaysWhatTheTableSays() throws IOException {
        String folder = System.getenv().getOrDefault("HINOMI_INVENTORY", "");
        return folder.isEmpty()
                ? Stream.empty()
                : Stream.of(DynamicTest.dynamicTest("every row", () -> compare(Path.of(folder))));
    }

    private static void compare(Path folder) throws IOException {
        ServedOperations served = ServedByModels.read();
        Map<String, InventoryMatch> guides = new HashMap<>();
        List<InventoryRow> rows = InventoryRow.all();
        List<InventoryRow> found = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (InventoryRow row : rows) {
            InventoryMatch guide = guides.computeIfAbsent(row.guide(), name -> match(folder.resolve(name), served));
            ItemCoverage item = guide.of(row).orElse(null);
            if (item == null || (CORE.containsKey(row.kind()) && !isOfItsKind(row, item))) {
                missed.add(row.text());
            }
            found.add(item == null ? row : row.with(item.disposition()));
        }
        Files.writeString(
                Path.of("target/inventory.tsv"),
                Stream.concat(
                                Stream.of("id\tguide\tline\tkind\twhat\tdisposition\treason"),
                                found.stream().map(InventoryRow::text))
                        .collect(Collectors.joining("\n", "", "\n")));
        assertThat(missed).as("rows that the reader misses").isEmpty();
        assertThat(found).containsExactlyElementsOf(rows);
    }

    /// A step that only says which metric to look at is a step.
    private static boolean isOfItsKind(InventoryRow row, ItemCoverage item) {
        return (row.kind().equals("metric+threshold") && ItemKind.of(item.item()) == ItemKind.RUNBOOK)
                || InventoryMatch.KINDS.getOrDefault(row.kind(), Set.of()).contains(ItemKind.of(item.item()));
    }

    private static InventoryMatch match(Path guide, ServedOperations served) {
        Document document = new GuideReader().read(guide);
        return new InventoryMatch(
                ItemCoverage.of(guide, GuideSettings.none(), served),
                document.sections().stream().map(Section::line).toList());
    }
}
