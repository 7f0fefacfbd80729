package dev.hinomi.guide.report;

import dev.hinomi.guide.LintedGuide;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The results of one guide (SARIF 2.1.0, 3.27). Columns count UTF-16 code units from 1.
final class SarifResult {
    private static final int HASH_LENGTH = 16;

    private final LintedGuide guide;
    private final String uri;
    private final List<String> rules;
    private final Map<String, Integer> seen = new HashMap<>();

    /// @param rules the ids in the order of the driver's rules
    SarifResult(LintedGuide guide, String uri, List<String> rules) {
        this.guide = guide;
        this.uri = uri;
        this.rules = rules;
    }

    List<Map<String, Object>> all() {
        return guide.findings().stream().map(this::result).toList();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private Map<String, Object> result(Finding finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", rules.indexOf(finding.rule()));
        result.put("level", level(finding.severity()));
        result.put("message", text(finding.message() + "\n" + finding.reason()));
        result.put(
                "locations",
                List.of(Map.of(
                        "physicalLocation",
                        ordered(
                                "artifactLocation",
                                Map.of("uri", uri),
                                "region",
                                region(
                                        Math.max(1, finding.line()),
                                        0,
                                        line(finding).length())))));
        result.put("partialFingerprints", Map.of("primaryLocationLineHash", fingerprint(finding)));
        finding.fix().flatMap(this::fix).ifPresent(fix -> result.put("fixes", List.of(fix)));
        return result;
    }

    private String line(Finding finding) {
        return finding.line() >= 1 && finding.line() <= guide.lines().size()
                ? guide.lines().get(finding.line() - 1)
                : "";
    }

    /// Stays when lines are put in above: the rule, the text of the line, and the how many-th this is of both.
    private String fingerprint(Finding finding) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((finding.rule() + "\n" + line(finding).strip()).getBytes(StandardCharsets.UTF_8));
            String start = HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
            return start + ":" + seen.merge(start, 1, Integer::sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Map<String, Object>> fix(Fix fix) {
        return guide.linesAfter(fix)
                .filter(after -> !after.equals(guide.lines()))
                .map(after -> ordered(
                        "description",
                        text(fix.description()),
                        "artifactChanges",
                        List.of(ordered("artifactLocation", Map.of("uri", uri), "replacements", replacements(after)))));
    }

    private List<Map<String, Object>> replacements(List<String> after) {
        List<Map<String, Object>> replacements = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String from = guide.lines().get(i);
            String to = after.get(i);
            if (!from.equals(to)) {
                LineChange change = LineChange.of(from, to);
                replacements.add(ordered(
                        "deletedRegion",
                        region(i + 1, change.start(), change.end()),
                        "insertedContent",
                        text(change.inserted())));
            }
        }
        return replacements;
    }

    private static Map<String, Object> region(int line, int start, int end) {
        Map<String, Object> region = ordered("startLine", line, "startColumn", start + 1);
        region.put("endLine", line);
        region.put("endColumn", end + 1);
        return region;
    }

    static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
