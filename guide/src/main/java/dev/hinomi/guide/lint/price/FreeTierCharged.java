package dev.hinomi.guide.lint.price;

import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.measure.Amount;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<PriceTable> tables = PriceTable.of(guide);
        Map<String, Free> free = new LinkedHashMap<>();
        for (PriceTable table : tables) {
            String heading = PriceTable.normal(table.heading(guide));
            table.rows().forEach(row -> Free.of(row, heading).ifPresent(tier -> free.putIfAbsent(tier.item(), tier)));
        }
        for (PriceTable table : tables) {
            for (Price row : table.rows()) {
                Optional.ofNullable(free.get(PriceTable.normal(PriceTable.cell(row, 1))))
                        .filter(tier -> tier.isAbout(row))
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
    ///
    /// @param item what the row is about
    /// @param heading of its table, which names the service
    private record Free(Price row, String item, String heading, Amount amount, String text) {
        static Optional<Free> of(Price row, String heading) {
            for (String cell : row.cells()) {
                Matcher free = FREE.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC));
                if (free.find()) {
                    String item = PriceTable.normal(row.cells().getFirst());
                    return Amount.only(free.group("amount")).map(amount -> new Free(row, item, heading, amount, cell));
                }
            }
            return Optional.empty();
        }

        /// Whether a row of an estimate names the service of this row.
        boolean isAbout(Price other) {
            String service = PriceTable.normal(other.cells().getFirst());
            return other.cells().size() > 2
                    && !service.isEmpty()
                    && (heading.contains(service) || item.contains(service));
        }
    }
}
