package dev.hinomi.guide.lint.price;

import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prices of Lambda that are wrong by about a factor of ten. A memory size costs its share of the price per GB-second;
/// that price and the one per request are those of [AWS's page](https://aws.amazon.com/lambda/pricing/) (x86, US East;
/// other regions differ by less than a half).
public final class LambdaPrice implements Rule {
    private static final String PAGE = "https://aws.amazon.com/lambda/pricing/";
    private static final BigDecimal GB_SECOND = new BigDecimal("0.0000166667");
    private static final BigDecimal MILLION_REQUESTS = new BigDecimal("0.20");
    private static final BigDecimal MB_PER_GB = BigDecimal.valueOf(1024);

    /// Nothing between a region and another, or x86 and Arm, differs by that much.
    private static final BigDecimal FAR = BigDecimal.valueOf(5);

    private static final Pattern PER_GB_SECOND =
            Pattern.compile("(?i)(?<price>0\\.\\d{3,15})\\s*(?:/|per)\\s*GB[- ]?(?:秒|s\\b|seconds?\\b)");
    private static final Pattern PER_MEMORY = Pattern.compile(
            "(?i)(?<memory>\\d{3,5})\\s*MB\\s*[=:]?\\s*\\$?\\s*(?<price>0\\.\\d{3,15})\\s*(?:/|per)\\s*(?<time>100\\s?ms|1?\\s?ms|ミリ秒|秒|s\\b|sec\\b|seconds?\\b)");
    private static final Pattern PER_REQUESTS = Pattern.compile(
            "(?i)\\$\\s*(?<price>\\d{1,4}(?:\\.\\d{1,6})?)\\s*(?:/|per)\\s*(?:1\\s?)?(?:100万|million|M\\b)\\s*(?:リクエスト|requests)?");

    @Override
    public String id() {
        return "price-lambda";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        for (PriceTable table : PriceTable.of(guide)) {
            boolean told = table.heading(guide).contains("Lambda");
            table.rows().stream()
                    .filter(row -> told || row.cells().stream().anyMatch(cell -> cell.contains("Lambda")))
                    .forEach(row -> check(guide, row, findings));
        }
    }

    private static void check(Guide guide, Price row, Findings findings) {
        String text = Normalizer.normalize(row.summary(), Normalizer.Form.NFKC);
        BigDecimal base = GB_SECOND;
        Matcher perGb = PER_GB_SECOND.matcher(text);
        if (perGb.find()) {
            BigDecimal stated = new BigDecimal(perGb.group("price"));
            if (isFar(stated, GB_SECOND)) {
                report(guide, row, perGb.group("price"), "a GB-second", GB_SECOND, "as AWS publishes it", findings);
            } else {
                base = stated;
            }
        }
        Matcher memory = PER_MEMORY.matcher(text);
        while (memory.find()) {
            BigDecimal seconds = seconds(memory.group("time"));
            BigDecimal expected = base.multiply(new BigDecimal(memory.group("memory")))
                    .divide(MB_PER_GB, MathContext.DECIMAL64)
                    .multiply(seconds);
            if (isFar(new BigDecimal(memory.group("price")), expected)) {
                report(
                        guide,
                        row,
                        memory.group("price"),
                        memory.group("memory") + " MB for "
                                + seconds.stripTrailingZeros().toPlainString() + " s",
                        expected,
                        base.toPlainString() + " per GB-second x " + memory.group("memory") + "/1024",
                        findings);
            }
        }
        Matcher requests = PER_REQUESTS.matcher(text);
        if (requests.find()
                && text.matches("(?is).*(?:リクエスト|request).*")
                && isFar(new BigDecimal(requests.group("price")), MILLION_REQUESTS)) {
            report(
                    guide,
                    row,
                    requests.group("price"),
                    "a million requests",
                    MILLION_REQUESTS,
                    "as AWS publishes it",
                    findings);
        }
    }

    private static BigDecimal seconds(String time) {
        if (time.startsWith("100")) {
            return new BigDecimal("0.1");
        }
        return time.contains("m") || time.contains("ミリ") ? new BigDecimal("0.001") : BigDecimal.ONE;
    }

    private static boolean isFar(BigDecimal stated, BigDecimal expected) {
        return stated.signum() > 0
                && (stated.compareTo(expected.multiply(FAR)) > 0
                        || stated.multiply(FAR).compareTo(expected) < 0);
    }

    private static void report(
            Guide guide, Price row, String stated, String what, BigDecimal expected, String why, Findings findings) {
        int digits = Math.max(new BigDecimal(stated).precision(), 2);
        String right = expected.round(new MathContext(digits, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
        findings.add(
                row.line(),
                Severity.WARNING,
                what + " costs " + right + ", not " + stated + ": " + why,
                "The estimate is off by the same factor. See " + PAGE + ".",
                fix(guide, row.line(), stated, right));
    }

    private static Optional<Fix> fix(Guide guide, int line, String stated, String right) {
        return guide.line(line)
                .filter(text -> text.indexOf(stated) >= 0 && text.indexOf(stated) == text.lastIndexOf(stated))
                .map(text -> new Fix("write " + right, List.of(new TextEdit(line, stated, right))));
    }
}
