package dev.hinomi.guide.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the dictionary's file; its head describes the form.
final class DictionaryReader {
    private final String file;
    private final Map<String, Namespace> done = new LinkedHashMap<>();
    private String name = "";
    private String source = "";
    private List<String> headings = List.of();
    private final Map<String, List<Set<String>>> dimensions = new HashMap<>();
    private final Map<String, List<Set<String>>> metrics = new LinkedHashMap<>();
    private final Map<String, String> misnamed = new HashMap<>();
    private final Set<String> rates = new HashSet<>();
    private final Map<String, Metric.Whole> shares = new HashMap<>();

    private DictionaryReader(String file) {
        this.file = file;
    }

    static MetricDictionary read(String file, String text) {
        DictionaryReader reader = new DictionaryReader(file);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reader.line(i + 1, line);
            }
        }
        reader.flush();
        return new MetricDictionary(reader.done);
    }

    private void line(int number, String line) {
        String[] parts = line.split("\\s+", 2);
        String rest = parts.length == 2 ? parts[1] : "";
        switch (parts[0]) {
            case "namespace" -> {
                flush();
                name = rest;
            }
            case "source" -> source = rest;
            case "headings" -> headings = Arrays.asList(rest.split(",\\s*"));
            case "dimensions" -> {
                String[] named = rest.split(":\\s*", 2);
                dimensions.put(named[0], alternatives(named[1]));
            }
            case "metrics" -> {
                String[] named = rest.split(":\\s*", 2);
                List<Set<String>> sets = dimensions.get(named[0]);
                if (sets == null) {
                    throw malformed(number, line);
                }
                Arrays.stream(named[1].split("\\s+", -1)).forEach(metric -> metrics.put(metric, sets));
            }
            case "rate" -> rates.addAll(Arrays.asList(rest.split("\\s+", -1)));
            case "share" -> {
                String[] words = rest.split(" of | ", -1);
                int last = words.length - 2;
                Metric.Whole whole = new Metric.Whole(words[last], words[last + 1]);
                Arrays.stream(words, 0, last).forEach(metric -> shares.put(metric, whole));
            }
            case "misnamed" -> {
                String[] pair = rest.split("\\s+", 2);
                misnamed.put(pair[0], pair[1]);
            }
            default -> throw malformed(number, line);
        }
    }

    private IllegalArgumentException malformed(int number, String line) {
        return new IllegalArgumentException(
                file + ":" + number + ": " + line + " (expected: a line as the head of the file describes)");
    }

    private static List<Set<String>> alternatives(String text) {
        List<Set<String>> sets = new ArrayList<>();
        for (String set : text.split("\\|", -1)) {
            String trimmed = set.strip();
            sets.add(trimmed.equals("-") ? Set.of() : Set.of(trimmed.split(",", -1)));
        }
        return sets;
    }

    private void flush() {
        if (!name.isEmpty()) {
            Map<String, Metric> built = new LinkedHashMap<>();
            metrics.forEach((metric, sets) -> built.put(
                    metric, new Metric(metric, sets, rates.contains(metric), Optional.ofNullable(shares.get(metric)))));
            done.put(name, new Namespace(name, source, headings, built, misnamed));
        }
        source = "";
        headings = List.of();
        dimensions.clear();
        metrics.clear();
        misnamed.clear();
        rates.clear();
        shares.clear();
    }
}
