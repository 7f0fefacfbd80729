package dev.hinomi.guide.lint.price;

import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.lint.Guide;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The rows of one price table.
///
/// @param quantity the column of the amounts, or -1
/// @param unit the column of the unit prices, or -1
/// @param cost the column of what each row costs, or -1
record PriceTable(List<Price> rows, int quantity, int unit, int cost) {
    private static final Pattern TOTAL =
            Pattern.compile("(?:月額|費用)?(?:合計|総計|総額|計)|(?:grand |monthly )?(?:total|sum)(?: per month)?");
    private static final Pattern QUANTITY = Pattern.compile(".*(?:数量|使用量|quantity|usage|volume|how many).*");
    private static final Pattern UNIT = Pattern.compile(".*(?:単価|unit price|price per|unit cost|rate).*");
    private static final Pattern COST = Pattern.compile(".*(?:月額|金額|小計|費用|monthly|per month|/month|cost|total).*");

    PriceTable {
        rows = List.copyOf(rows);
    }

    /// The tables of a guide, in its order.
    static List<PriceTable> of(Guide guide) {
        List<PriceTable> tables = new ArrayList<>();
        List<Price> rows = new ArrayList<>();
        guide.items(Price.class).forEach(row -> {
            if (!rows.isEmpty() && !follows(rows.getLast(), row)) {
                tables.add(of(rows));
                rows.clear();
            }
            rows.add(row);
        });
        if (!rows.isEmpty()) {
            tables.add(of(rows));
        }
        return tables;
    }

    private static PriceTable of(List<Price> rows) {
        List<String> columns =
                rows.getFirst().columns().stream().map(PriceTable::normal).toList();
        int quantity = column(columns, QUANTITY);
        int unit = column(columns, UNIT);
        int cost = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (i != unit && i != quantity && COST.matcher(columns.get(i)).matches()) {
                cost = i;
            }
        }
        return new PriceTable(rows, quantity, unit, cost);
    }

    /// Whether the row adds up the rows above it.
    static boolean isTotal(Price row) {
        return row.cells().stream()
                .limit(2)
                .anyMatch(cell -> TOTAL.matcher(normal(cell)).matches());
    }

    /// What introduces the table: the heading above it, and the line before it when that is no heading.
    String heading(Guide guide) {
        Price row = rows.getFirst();
        int line = row.line() - 1;
        while (line > 0
                && guide.line(line)
                        .filter(text -> text.isBlank() || text.strip().startsWith("|"))
                        .isPresent()) {
            line--;
        }
        return row.origin().title() + " " + guide.line(line).orElse("");
    }

    static String cell(Price row, int column) {
        return column >= 0 && column < row.cells().size() ? row.cells().get(column) : "";
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[:：]$", "");
    }

    private static int column(List<String> columns, Pattern named) {
        for (int i = 0; i < columns.size(); i++) {
            if (named.matcher(columns.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean follows(Price above, Price row) {
        return row.line() == above.line() + 1
                && row.columns().equals(above.columns())
                && row.origin().section().equals(above.origin().section());
    }
}
