package dev.hinomi.guide.coverage;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.coverage.Disposition.Refused;
import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.item.InsightsQuery;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Placeholders;
import dev.hinomi.guide.lint.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final NavigableMap<Integer, List<Finding>> errors;
    private final NavigableMap<Integer, List<Finding>> left;
    private final Map<Integer, String> patterns = new HashMap<>();

    Refusals(Review review, Review fixed) {
        this.review = review;
        this.fixed = fixed;
        this.errors = errors(review);
        this.left = errors(fixed);
        fixed.items().stream()
                .filter(FilterPattern.class::isInstance)
                .forEach(pattern -> patterns.put(pattern.line(), pattern.summary()));
    }

    /// Why `item` is refused as it stands; empty when it works, or works once something is given.
    Optional<Disposition> of(Item item) {
        List<Finding> refusing = refusing(errors, item);
        return refusing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(
                        refusing.stream().map(Finding::message).distinct().collect(Collectors.joining("; ")),
                        corrected(item, refusing)));
    }

    /// What has to be given before `item` works: placeholders, and the dimensions without which a metric has no data.
    List<String> open(Item item) {
        Set<String> open = new LinkedHashSet<>();
        for (int line = item.origin().line(); line <= item.origin().endLine(); line++) {
            Placeholders.in(review.document().lines().get(line - 1))
                    .forEach(name -> open.add("--set " + name + "=..."));
        }
        errors.subMap(item.origin().line(), true, item.origin().endLine(), true).values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.rule().equals("metric-no-dimensions"))
                .map(finding -> DIMENSIONS.matcher(finding.message()))
                .filter(Matcher::find)
                .forEach(found -> open.add("give dimensions (" + found.group("first") + ") in guide.yaml"));
        return List.copyOf(open);
    }

    /// The errors by line.
    private static NavigableMap<Integer, List<Finding>> errors(Review of) {
        NavigableMap<Integer, List<Finding>> byLine = new TreeMap<>();
        of.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> byLine.computeIfAbsent(finding.line(), line -> new ArrayList<>())
                        .add(finding));
        return byLine;
    }

    private static List<Finding> refusing(NavigableMap<Integer, List<Finding>> of, Item item) {
        boolean search = item instanceof FilterPattern || item instanceof InsightsQuery;
        return of.subMap(item.line(), true, lastLine(item), true).values().stream()
                .flatMap(List::stream)
                .filter(finding -> REFUSED.matcher(finding.rule()).matches())
                .filter(finding -> !search || finding.rule().matches("filter-pattern-invalid|query-.*"))
                .toList();
    }

    /// A query's origin is its first line alone.
    private static int lastLine(Item item) {
        int lines =
                item instanceof InsightsQuery query ? (int) query.text().lines().count() : 1;
        return Math.max(item.origin().endLine(), item.line() + lines - 1);
    }

    /// The lines after all fixes; what no fix mends is said in words.
    private String corrected(Item item, List<Finding> refusing) {
        String lines = fixed.document().lines().subList(item.line() - 1, lastLine(item)).stream()
                .map(String::strip)
                .map(line -> line.endsWith("\\")
                        ? line.substring(0, line.length() - 1).strip()
                        : line)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.joining(" "));
        List<String> parts = new ArrayList<>();
        boolean mended = refusing.stream().anyMatch(error -> error.fix().isPresent());
        if (lines.isEmpty()) {
            refusing.stream()
                    .map(Finding::fix)
                    .flatMap(Optional::stream)
                    .map(Fix::description)
                    .forEach(parts::add);
        } else if (mended) {
            parts.add(item instanceof FilterPattern ? patterns.getOrDefault(item.line(), lines) : lines);
        }
        refusing(left, item).forEach(remaining -> parts.add(hint(remaining)));
        return String.join("; ", parts);
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
