package dev.hinomi.guide.settings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts values in place of placeholders in a document's lines, whole words only, the longest name first.
public final class PlaceholderFilling {
    private PlaceholderFilling() {}

    /// The lines with every placeholder of the settings and every secret replaced.
    public static List<String> fill(List<String> lines, GuideSettings settings, SecretValues secrets) {
        Map<String, String> all = new HashMap<>(settings.placeholders());
        all.putAll(secrets.byName());
        return fill(lines, all);
    }

    /// The lines with every placeholder replaced. Their number stays the same.
    public static List<String> fill(List<String> lines, Map<String, String> placeholders) {
        if (placeholders.isEmpty()) {
            return lines;
        }
        List<String> names = placeholders.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String anyName = String.join("|", names.stream().map(Pattern::quote).toList());
        Pattern pattern = Pattern.compile("(?<![\\w-])(?:" + anyName + ")(?![\\w-])");
        return lines.stream()
                .map(line -> pattern.matcher(line)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(placeholders.getOrDefault(match.group(), match.group()))))
                .toList();
    }
}
