package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.settings.GuideSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Measures the import against an inventory made by hand: a folder of guides with an `inventory.tsv` (id, guide,
/// line, kind, text), named by the environment variable `HINOMI_INVENTORY`. Without it there is nothing to measure.
class InventoryTest {
    /// How far a row's line may be from the item's: an inventory may name the label above a block.
    private static final int NEAR = 2;

    private static final Map<String, Set<ItemKind>> KINDS = Map.ofEntries(
            Map.entry("command", Set.of(ItemKind.AWS_COMMAND, ItemKind.SHELL_COMMAND)),
            Map.entry("query", Set.of(ItemKind.QUERY, ItemKind.CODE)),
            Map.entry("filter pattern", Set.of(ItemKind.FILTER_PATTERN)),
            Map.entry("alarm", Set.of(ItemKind.ALARM)),
            Map.entry("metric+threshold", Set.of(ItemKind.THRESHOLD)),
            Map.entry("checklist item", Set.of(ItemKind.CHECKLIST)),
            Map.entry("escalation", Set.of(ItemKind.ESCALATION)),
            Map.entry("severity/deadline", Set.of(ItemKind.SEVERITY)),
            Map.entry("contact", Set.of(ItemKind.CONTACT)),
            Map.entry("maintenance task", Set.of(ItemKind.MAINTENANCE)),
            Map.entry("KPI/target", Set.of(ItemKind.KPI)),
            Map.entry("cost figure", Set.of(ItemKind.PRICE)),
            Map.entry("runbook/trouble step", Set.of(ItemKind.RUNBOOK)));

    /// The share of rows that must be found as what they are.
    private static final Map<String, Double> WANTED = Map.of(
            "command", 1.0, "query", 1.0, "filter pattern", 1.0, "alarm", 0.9, "escalation", 0.9, "KPI/target", 1.0);

    @TestFactory
    Stream<DynamicTest> recall() throws IOException {
        String folder = System.getenv().getOrDefault("HINOMI_INVENTORY", "");
        return folder.isEmpty()
                ? Stream.empty()
                : Stream.of(DynamicTest.dynamicTest("recall", () -> measure(Path.of(folder))));
    }

    private static void measure(Path folder) throws IOException {
        Map<String, List<Item>> items = new TreeMap<>();
        Map<String, int[]> found = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        int covered = 0;
        List<String> rows = Files.readAllLines(folder.resolve("inventory.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            List<Item> own = items.computeIfAbsent(
                    cells[1],
                    name -> new GuideImport()
                            .run(folder.resolve(name), GuideSettings.none())
                            .items());
            int line = Integer.parseInt(cells[2]);
            Set<ItemKind> kinds = KINDS.getOrDefault(cells[3], Set.of(ItemKind.values()));
            boolean asItself = own.stream().anyMatch(item -> kinds.contains(ItemKind.of(item)) && covers(item, line));
            boolean atAll = own.stream().anyMatch(item -> covers(item, line));
            int[] count = found.computeIfAbsent(cells[3], kind -> new int[2]);
            count[0] += asItself ? 1 : 0;
            count[1]++;
            covered += atAll ? 1 : 0;
            if (!asItself) {
                missed.add((atAll ? "as other  " : "not found ") + String.join(" | ", cells));
            }
        }
        StringBuilder report = new StringBuilder();
        found.forEach((kind, count) -> report.append(kind + ": " + count[0] + " of " + count[1] + "\n"));
        report.append("covered by any item: " + covered + " of " + (rows.size() - 1) + "\n");
        report.append(String.join("\n", missed));
        Files.writeString(Path.of("target/recall.txt"), report);
        WANTED.forEach((kind, share) -> {
            int[] count = found.getOrDefault(kind, new int[] {0, 1});
            assertThat((double) count[0] / count[1]).as(kind + "\n" + report).isGreaterThanOrEqualTo(share);
        });
    }

    private static boolean covers(Item item, int line) {
        if (line >= item.origin().line() - NEAR && line <= item.origin().endLine() + NEAR) {
            return true;
        }
        return item instanceof Runbook runbook
                && Stream.concat(runbook.steps().stream(), runbook.causes().stream())
                        .map(Entry::line)
                        .anyMatch(at -> Math.abs(at - line) <= NEAR);
    }
}
