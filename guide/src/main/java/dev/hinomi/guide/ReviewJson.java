package dev.hinomi.guide;

import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.TextEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Shows a review to a program, in JSON.
public final class ReviewJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReviewJson() {}

    /// An object with `file`, `items` (`line`, `endLine`, `kind`, `text`) and `findings`.
    public static String review(Review review) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", review.document().file());
        json.put(
                "items",
                review.items().stream()
                        .map(item -> {
                            Map<String, Object> object = new LinkedHashMap<>();
                            object.put("line", item.origin().line());
                            object.put("endLine", item.origin().endLine());
                            object.put("kind", ItemKind.of(item).label());
                            object.put("text", item.summary());
                            return object;
                        })
                        .toList());
        json.put("findings", review.findings().stream().map(ReviewJson::finding).toList());
        return SafeText.json(JSON.writeValueAsString(json));
    }

    /// A list of objects with `file`, `line`, `rule`, `severity`, `message`, `reason` and `fix`, which is null
    /// or an object with `description` and `edits` (`line`, `from`, `to`).
    public static String findings(List<Finding> findings) {
        return SafeText.json(JSON.writeValueAsString(
                findings.stream().map(ReviewJson::finding).toList()));
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", finding.file());
        json.put("line", finding.line());
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("message", finding.message());
        json.put("reason", finding.reason());
        json.put("fix", finding.fix().map(ReviewJson::fix).orElse(null));
        return json;
    }

    private static Map<String, Object> fix(Fix fix) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("description", fix.description());
        json.put("edits", fix.edits().stream().map(ReviewJson::edit).toList());
        return json;
    }

    private static Map<String, Object> edit(TextEdit edit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", edit.line());
        json.put("from", edit.from());
        json.put("to", edit.to());
        return json;
    }
}
