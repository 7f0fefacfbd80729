package dev.hinomi.guide.coverage;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.coverage.Disposition.Refused;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.item.InsightsQuery;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Placeholders;
import dev.hinomi.guide.lint.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What AWS or its CLI refuses in a guide, with the form that works; and what a person still has to give.
final class Refusals {
    /// The rules that tell what AWS, its CLI or the shell refuses, and not what is unwise.
    private static final Pattern REFUSED = Pattern.compile(
            "cli-.*|alarm-(?:two-statistics|fragment)|command-truncated|filter-pattern-invalid|query-.*");

    private static final Pattern EXPECTED = Pattern.compile("^(?<option>--[\\w-]+)?.*\\(expected: (?<form>.*)\\)$");
    private static final Pattern MISSING = Pattern.compile("(?<option>--[\\w-]+) is missing");
    private static final Pattern DIMENSIONS = Pattern.compile("\\(expected: (?<first>.*?)(?:, or .*)?\\)$");

    private final Review review;
    private final Review fixed;

    Refusals(Review review, Review fixed) {
        this.review = review;
        this.fixed = fixed;
    }

    /// Why `item` is refused as it stands; empty when it works, or works once something is given.
    Optional<Disposition> of(Item item) {
        List<Finding> errors = errors(review, item);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(
                        errors.stream().map(Finding::message).distinct().collect(Collectors.joining("; ")),
                        corrected(item, errors)));
    }

    /// What has to be given before `item` works: placeholders, and the dimensions without which a metric has no data.
    List<String> open(Item item) {
        Set<String> open = new LinkedHashSet<>();
        for (int line = item.origin().line(); line <= item.origin().endLine(); line++) {
            Placeholders.in(review.document().lines().get(line - 1))
                    .forEach(name -> open.add("--set " + name + "=..."));
        }
        review.findingsOf(item, Severity.ERROR).stream()
                .filter(finding -> finding.rule().equals("metric-no-dimensions"))
                .map(finding -> DIMENSIONS.matcher(finding.message()))
                .filter(Matcher::find)
                .forEach(found -> open.add("give dimensions (" + found.group("first") + ") in guide.yaml"));
        return List.copyOf(open);
    }

    private static List<Finding> errors(Review of, Item item) {
        boolean search = item instanceof FilterPattern || item instanceof InsightsQuery;
        boolean command = item instanceof AwsCommand;
        int last = item instanceof InsightsQuery query
                ? query.line() + (int) query.text().lines().count() - 1
                : item.origin().endLine();
        return of.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && REFUSED.matcher(finding.rule()).matches())
                .filter(finding -> finding.line() >= item.origin().line() && finding.line() <= last)
                .filter(finding -> command || !search || finding.rule().matches("filter-pattern-invalid|query-.*"))
                .toList();
    }

    /// The lines after all fixes; what no fix mends is said in words.
    private String corrected(Item item, List<Finding> errors) {
        int last = item.origin().line()
                + (int) Math.max(
                        item instanceof InsightsQuery query
                                ? query.text().lines().count() - 1
                                : 0,
                        item.origin().endLine() - item.origin().line());
        String lines = fixed.document().lines().subList(item.line() - 1, last).stream()
                .map(String::strip)
                .map(line -> line.endsWith("\\")
                        ? line.substring(0, line.length() - 1).strip()
                        : line)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.joining(" "));
        List<String> parts = new ArrayList<>();
        boolean mended = errors.stream().anyMatch(error -> error.fix().isPresent());
        if (lines.isEmpty()) {
            errors.stream()
                    .map(Finding::fix)
                    .flatMap(Optional::stream)
                    .map(Fix::description)
                    .forEach(parts::add);
        } else if (mended) {
            parts.add(item instanceof FilterPattern ? pattern(item, lines) : lines);
        }
        errors(fixed, item).forEach(left -> parts.add(hint(left)));
        return String.join("; ", parts);
    }

    /// The pattern alone, without the option before it.
    private String pattern(Item item, String lines) {
        return fixed.items().stream()
                .filter(FilterPattern.class::isInstance)
                .filter(other -> other.line() == item.line())
                .findFirst()
                .map(Item::summary)
                .orElse(lines);
    }

    private static String hint(Finding left) {
        Matcher missing = MISSING.matcher(left.message());
        if (missing.find()) {
            return "give " + missing.group("option");
        }
        Matcher expected = EXPECTED.matcher(left.message());
        return expected.matches()
                ? (expected.group("option") == null ? "" : expected.group("option") + " ") + "one of: "
                        + expected.group("form")
                : left.message();
    }
}
