package dev.hinomi.guide.coverage;

import dev.hinomi.guide.ItemKind;
import dev.hinomi.guide.item.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the item that a row of the inventory speaks of: one of its kind at its line, then one of its kind in its
/// section, then whatever stands there.
record InventoryMatch(List<ItemCoverage> items, List<Integer> headings) {
    /// How far a row's line may be from the item's: an inventory may name the label above a block.
    private static final int NEAR = 2;

    private static final Pattern WORD = Pattern.compile("\\w{4,}");

    private static final Set<ItemKind> PROCEDURE =
            Set.of(ItemKind.RUNBOOK, ItemKind.AWS_COMMAND, ItemKind.SHELL_COMMAND);

    static final Map<String, Set<ItemKind>> KINDS = Map.ofEntries(
            Map.entry("command", Set.of(ItemKind.AWS_COMMAND, ItemKind.SHELL_COMMAND)),
            Map.entry("query", Set.of(ItemKind.QUERY, ItemKind.CODE)),
            Map.entry("filter pattern", Set.of(ItemKind.FILTER_PATTERN)),
            Map.entry("alarm", Set.of(ItemKind.ALARM)),
            Map.entry("metric+threshold", Set.of(ItemKind.THRESHOLD)),
            Map.entry("scaling rule", Set.of(ItemKind.SCALING, ItemKind.CODE, ItemKind.NOTE, ItemKind.AWS_COMMAND)),
            Map.entry("capacity limit", Set.of(ItemKind.SCALING, ItemKind.NOTE)),
            Map.entry("checklist item", Set.of(ItemKind.CHECKLIST, ItemKind.NOTE)),
            Map.entry("escalation", Set.of(ItemKind.ESCALATION, ItemKind.RUNBOOK)),
            Map.entry("severity/deadline", Set.of(ItemKind.SEVERITY, ItemKind.THRESHOLD)),
            Map.entry("contact", Set.of(ItemKind.CONTACT)),
            Map.entry("maintenance task", Set.of(ItemKind.MAINTENANCE, ItemKind.RUNBOOK, ItemKind.AWS_COMMAND)),
            Map.entry("KPI/target", Set.of(ItemKind.KPI)),
            Map.entry("cost figure", Set.of(ItemKind.PRICE, ItemKind.CHECKLIST, ItemKind.RUNBOOK, ItemKind.NOTE)),
            Map.entry(
                    "runbook/trouble step",
                    Set.of(
                            ItemKind.RUNBOOK,
                            ItemKind.DIAGRAM,
                            ItemKind.CHECKLIST,
                            ItemKind.NOTE,
                            ItemKind.AWS_COMMAND)),
            Map.entry("rollback", PROCEDURE),
            Map.entry("DR step", PROCEDURE),
            Map.entry("deployment item", Set.of(ItemKind.AWS_COMMAND, ItemKind.SHELL_COMMAND, ItemKind.NOTE)),
            Map.entry(
                    "backup policy",
                    Set.of(ItemKind.POLICY, ItemKind.AWS_COMMAND, ItemKind.SHELL_COMMAND, ItemKind.NOTE)),
            Map.entry("retention rule", Set.of(ItemKind.POLICY, ItemKind.NOTE)),
            Map.entry("report", Set.of(ItemKind.REPORT, ItemKind.RUNBOOK, ItemKind.DIAGRAM, ItemKind.QUERY)));

    Optional<ItemCoverage> of(InventoryRow row) {
        Set<ItemKind> kinds = KINDS.getOrDefault(row.kind(), Set.of(ItemKind.values()));
        return Stream.of(
                        nearest(row, kinds, true),
                        nearest(row, kinds, false),
                        nearest(row, Set.of(ItemKind.values()), true),
                        nearest(row, Set.of(ItemKind.values()), false))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ItemCoverage> nearest(InventoryRow row, Set<ItemKind> kinds, boolean near) {
        return items.stream()
                .filter(each -> kinds.contains(ItemKind.of(each.item())))
                .filter(each -> near ? distance(each, row.line()) <= NEAR : isInSection(each, row.line()))
                .min(Comparator.comparingInt((ItemCoverage each) -> distance(each, row.line()))
                        // A line may name two metrics.
                        .thenComparingLong(each -> -sharedWords(each, row))
                        // Of two as near, the one that the label introduces.
                        .thenComparing(each -> each.item().line() < row.line()));
    }

    private static long sharedWords(ItemCoverage each, InventoryRow row) {
        return WORD.matcher(row.what())
                .results()
                .filter(word -> each.item().summary().contains(word.group()))
                .count();
    }

    private static int distance(ItemCoverage each, int line) {
        int own = line < each.item().line()
                ? each.item().line() - line
                : Math.max(0, line - each.item().origin().endLine());
        return IntStream.concat(
                        IntStream.of(own),
                        each.entries().stream().map(Entry::line).mapToInt(at -> Math.abs(at - line)))
                .min()
                .orElse(own);
    }

    private boolean isInSection(ItemCoverage each, int line) {
        return heading(each.item().line()) == heading(line);
    }

    private int heading(int line) {
        return headings.stream()
                .filter(at -> at <= line)
                .max(Integer::compareTo)
                .orElse(0);
    }
}
