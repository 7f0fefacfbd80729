package dev.hinomi.guide.coverage;

import dev.hinomi.guide.ItemKind;
import dev.hinomi.guide.SafeText;
import dev.hinomi.guide.item.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Shows what Hinomi does with each item of a guide.
public final class ItemCoveragePrinter {
    private static final int WIDTH = 84;
    private static final String INDENT = " ".repeat(17);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ItemCoveragePrinter() {}

    /// A line for each item with its verb, its line and its words, how or why below it, and its entries; at the end how
    /// many there are of each.
    public static String text(List<ItemCoverage> items) {
        StringBuilder out = new StringBuilder();
        for (ItemCoverage each : items) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-9s %5d  %s\n",
                    each.disposition().verb(),
                    each.item().line(),
                    SafeText.shortened(
                            ItemKind.of(each.item()).label() + ": "
                                    + each.item().summary(),
                            WIDTH)));
            out.append(INDENT).append(SafeText.of(each.disposition().detail())).append('\n');
            for (Entry entry : each.entries()) {
                out.append(String.format(
                        Locale.ROOT, "%15d    - %s\n", entry.line(), SafeText.shortened(entry.text(), WIDTH)));
            }
        }
        return out.append('\n').append(summary(items)).append('\n').toString();
    }

    /// A list of objects with `line`, `endLine`, `kind`, `text`, `disposition`, `detail` and `entries` (`line`,
    /// `text`).
    public static String json(List<ItemCoverage> items) {
        return SafeText.json(JSON.writeValueAsString(
                items.stream().map(ItemCoveragePrinter::json).toList()));
    }

    private static Map<String, Object> json(ItemCoverage each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", each.item().line());
        json.put("endLine", each.item().origin().endLine());
        json.put("kind", ItemKind.of(each.item()).label());
        json.put("text", each.item().summary());
        json.put("disposition", each.disposition().verb());
        json.put("detail", each.disposition().detail());
        json.put("entries", each.entries());
        return json;
    }

    private static String summary(List<ItemCoverage> items) {
        Map<String, Long> counts = items.stream()
                .collect(Collectors.groupingBy(each -> each.disposition().verb(), TreeMap::new, Collectors.counting()));
        return items.size() + " items: "
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }
}
