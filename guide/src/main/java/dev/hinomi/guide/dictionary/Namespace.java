package dev.hinomi.guide.dictionary;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The metrics of one AWS service.
///
/// @param name such as `AWS/Lambda`
/// @param source the AWS document that lists them
/// @param headings words in a heading that make the namespace plain
/// @param metrics by name
/// @param misnamed names that people write, and the names that they mean
public record Namespace(
        String name, String source, List<String> headings, Map<String, Metric> metrics, Map<String, String> misnamed) {
    /// How many letters may differ for one name to be a slip of another.
    private static final int SLIP = 3;

    public Namespace {
        headings = List.copyOf(headings);
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        misnamed = Map.copyOf(misnamed);
    }

    public Optional<Metric> metric(String metricName) {
        return Optional.ofNullable(metrics.get(metricName));
    }

    /// The metric that someone who wrote `wrong` probably meant.
    public Optional<String> suggestion(String wrong) {
        if (misnamed.containsKey(wrong)) {
            return Optional.ofNullable(misnamed.get(wrong));
        }
        String lower = wrong.toLowerCase(Locale.ROOT);
        return metrics.keySet().stream()
                .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= SLIP)
                .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
    }

    boolean isNamedBy(String heading) {
        String normal = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return headings.stream().anyMatch(word -> normal.contains(word.toLowerCase(Locale.ROOT)));
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > SLIP) {
            return SLIP + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
