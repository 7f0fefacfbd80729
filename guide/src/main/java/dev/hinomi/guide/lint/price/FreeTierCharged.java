package dev.hinomi.guide.lint.price;

import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.measure.Amount;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Estimates that charge what the guide itself calls free.
public final class FreeTierCharged implements Rule {
    private static final Pattern FREE = Pattern.compile(
            "(?i)(?<amount>\\d[\\d,.]{0,15}\\s?(?:万|億|million|M)?\\s?[A-Za-z-]{0,12})\\s*(?:まで)?(?:は|が|\\s*(?:is|are)\\b)?\\s*(?:無料|free)");

    @Override
    public String id() {
        return "price-free-tier";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        List<Free> free = new ArrayList<>();
        guide.items(Price.class).forEach(row -> Free.of(guide, row).ifPresent(free::add));
        for (PriceTable table : PriceTable.of(guide)) {
            for (Price row : table.rows()) {
                free.stream()
                        .filter(tier -> !tier.row().equals(row) && tier.isAbout(row))
                        .findFirst()
                        .ifPresent(tier -> charged(table, row, tier, findings));
            }
        }
    }

    private static void charged(PriceTable table, Price row, Free tier, Findings findings) {
        Optional<Amount> quantity = Amount.only(PriceTable.cell(row, table.quantity()));
        Optional<Amount> cost = Amount.only(PriceTable.cell(row, table.cost()));
        if (quantity.isEmpty()
                || cost.isEmpty()
                || !quantity.get().unit().equals(tier.amount().unit())
                || quantity.get().value().compareTo(tier.amount().value()) > 0
                || cost.get().value().compareTo(BigDecimal.ZERO) <= 0) {
            return;
        }
        findings.warning(
                row.line(),
                PriceTable.cell(row, table.cost()) + " for " + PriceTable.cell(row, table.quantity()) + " of "
                        + String.join(
                                " ",
                                row.cells().subList(0, Math.min(2, row.cells().size())))
                        + ", which line " + tier.row().line() + " calls free: "
                        + tier.text(),
                "One of the two lines is wrong, and so is the sum of the estimate. Where the free tier holds, the row costs"
                        + " nothing.");
    }

    /// What is free, by the price row that says so.
    private record Free(Price row, String heading, Amount amount, String text) {
        static Optional<Free> of(Guide guide, Price row) {
            for (String cell : row.cells()) {
                Matcher free = FREE.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC));
                if (free.find()) {
                    return Amount.only(free.group("amount"))
                            .map(amount ->
                                    new Free(row, PriceTable.normal(PriceTable.heading(guide, row)), amount, cell));
                }
            }
            return Optional.empty();
        }

        /// Whether another row names the same service, which is in this row's heading, and the same thing.
        boolean isAbout(Price other) {
            String item = PriceTable.normal(row.cells().getFirst());
            List<String> cells = other.cells().stream().map(PriceTable::normal).toList();
            return cells.size() > 2
                    && !cells.getFirst().isEmpty()
                    && (heading.contains(cells.getFirst()) || item.contains(cells.getFirst()))
                    && cells.get(1).equals(item);
        }
    }
}
