package dev.hinomi.app.command.guide;

import dev.hinomi.guide.SafeText;
import dev.hinomi.guide.diff.ItemChanges;
import dev.hinomi.guide.diff.UnifiedDiff;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.state.GuideKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What changed from one version of a guide to another.
///
/// @param lines of the guide, in the unified format
/// @param settings the same for its settings
/// @param items what is gone, then what is new
record VersionDiff(List<String> lines, List<String> settings, List<ItemChanges.ItemChange> items) {
    private static final int WIDTH = 100;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static VersionDiff of(GuideKey key, int from, VersionDraft first, int to, VersionDraft second) {
        return new VersionDiff(
                UnifiedDiff.of(
                        key.file() + " version " + from,
                        first.source().text(),
                        key.file() + " version " + to,
                        second.source().text()),
                UnifiedDiff.of(
                        "guide.yaml version " + from,
                        first.source().settings(),
                        "guide.yaml version " + to,
                        second.source().settings()),
                ItemChanges.between(
                        KnownGuide.review(first, SecretValues.none()), KnownGuide.review(second, SecretValues.none())));
    }

    /// The two diffs, and a line for each item.
    String text() {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append(SafeText.of(line)).append('\n'));
        settings.forEach(line -> out.append(SafeText.of(line)).append('\n'));
        for (ItemChanges.ItemChange item : items) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-7s %5d  %s %s\n",
                    item.added() ? "added" : "removed",
                    item.line(),
                    item.kind(),
                    SafeText.shortened(item.text(), WIDTH)));
        }
        return out.isEmpty() ? "no difference\n" : out.toString();
    }

    /// An object with `text` and `settings`, lines in the unified format, and `items`.
    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", lines);
        json.put("settings", settings);
        json.put("items", items);
        return SafeText.json(JSON.writeValueAsString(json));
    }
}
