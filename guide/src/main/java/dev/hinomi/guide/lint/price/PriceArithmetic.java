package dev.hinomi.guide.lint.price;

import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.measure.Amount;
import dev.hinomi.guide.measure.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of a price table whose amount times the unit price is not what stands there, and sums that do not add up.
public final class PriceArithmetic implements Rule {
    @Override
    public String id() {
        return "price-arithmetic";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        for (PriceTable table : PriceTable.of(guide)) {
            table.rows().stream().filter(row -> !PriceTable.isTotal(row)).forEach(row -> product(table, row, findings));
            sums(table, findings);
        }
    }

    private static void product(PriceTable table, Price row, Findings findings) {
        Optional<Amount> quantity = Amount.only(PriceTable.cell(row, table.quantity()));
        Optional<UnitPrice> unit = UnitPrice.parse(PriceTable.cell(row, table.unit()));
        Optional<Amount> cost = Amount.only(PriceTable.cell(row, table.cost()));
        if (quantity.isEmpty()
                || unit.isEmpty()
                || cost.isEmpty()
                || !unit.get().fits(quantity.get().unit())) {
            return;
        }
        BigDecimal product = quantity.get().value().multiply(unit.get().each());
        if (differs(product, cost.get())) {
            findings.warning(
                    row.line(),
                    PriceTable.cell(row, table.quantity()) + " at " + PriceTable.cell(row, table.unit()) + " is "
                            + shown(product, cost.get()) + ", not " + PriceTable.cell(row, table.cost()),
                    "Whoever plans with the row is wrong by the difference, and so is every sum over it. Mend the amount,"
                            + " the unit price or the result.");
        }
    }

    /// Each column in which the last row gives a number and every row above it one or nothing.
    private static void sums(PriceTable table, Findings findings) {
        List<Price> above = new ArrayList<>();
        for (Price row : table.rows()) {
            if (!PriceTable.isTotal(row)) {
                above.add(row);
                continue;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                if (i != table.quantity() && i != table.unit()) {
                    sum(row, i, above, findings);
                }
            }
            above.clear();
        }
    }

    private static void sum(Price total, int column, List<Price> above, Findings findings) {
        Optional<Amount> stated = Amount.only(PriceTable.cell(total, column));
        List<String> cells = above.stream()
                .map(row -> PriceTable.cell(row, column))
                .filter(cell -> !cell.isBlank())
                .toList();
        List<Amount> amounts =
                cells.stream().map(Amount::only).flatMap(Optional::stream).toList();
        if (stated.isEmpty() || amounts.size() < 2 || amounts.size() != cells.size()) {
            return;
        }
        BigDecimal sum = amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (differs(sum, stated.get())) {
            findings.warning(
                    total.line(),
                    "the rows above add up to " + shown(sum, stated.get()) + ", not " + PriceTable.cell(total, column),
                    "Whoever plans with the sum is wrong by the difference. Add the rows up again.");
        }
    }

    /// More than one in the last place that the text shows, so that rounding is no error.
    private static boolean differs(BigDecimal computed, Amount stated) {
        return computed.subtract(stated.value()).abs().compareTo(BigDecimal.ONE.movePointLeft(stated.decimals())) > 0;
    }

    private static String shown(BigDecimal value, Amount like) {
        return value.setScale(like.decimals(), RoundingMode.HALF_UP).toPlainString();
    }
}
