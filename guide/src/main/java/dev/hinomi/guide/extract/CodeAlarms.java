package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.TextLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Alarms as object literals in TypeScript or JavaScript, one property a line: those with a name and a metric.
record CodeAlarms() implements Extractor {
    private static final Set<String> LANGUAGES = Set.of("typescript", "ts", "javascript", "js");
    private static final Pattern PROPERTY = Pattern.compile(
            "^\\s*['\"]?(?<name>\\w{1,40})['\"]?\\s*:\\s*(?:['\"](?<text>[^'\"]{0,200})['\"]|(?<number>-?\\d{1,12}(?:\\.\\d{1,9})?))\\s*,?\\s*(?://.*)?$");

    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.Fence fence && LANGUAGES.contains(fence.language())) {
                scan(section, fence, found);
            }
        }
    }

    private static void scan(Section section, Block.Fence fence, Found found) {
        Map<String, String> properties = new LinkedHashMap<>();
        int start = 0;
        for (TextLine line : fence.lines()) {
            if (line.text().contains("{")) {
                properties.clear();
                start = line.line();
            }
            Matcher property = PROPERTY.matcher(line.text());
            if (property.matches()) {
                String value = property.group("text") != null ? property.group("text") : property.group("number");
                properties.put(property.group("name"), value);
            }
            if (line.text().contains("}") && start > 0) {
                add(section, new Origin(start, line.line(), section.path()), properties, found);
                properties.clear();
            }
        }
    }

    private static void add(Section section, Origin origin, Map<String, String> properties, Found found) {
        String name = first(properties, "name", "alarmName");
        String metric = first(properties, "metric", "metricName");
        if (name == null || metric == null) {
            return;
        }
        AlarmTerms terms = new AlarmTerms(
                properties.get("namespace"),
                metric,
                first(properties, "statistic", "stat"),
                null,
                Map.of(),
                integer(properties.get("period")),
                integer(properties.get("evaluationPeriods")),
                decimal(properties.get("threshold")),
                properties.get("comparisonOperator"),
                List.of(),
                List.of(),
                false);
        String action = properties.getOrDefault("action", "");
        found.add(new Alarm(
                origin, name, Alarm.Source.CODE, terms, action.isEmpty() ? section.title() : "action: " + action));
    }

    private static @Nullable String first(Map<String, String> properties, String... names) {
        for (String name : names) {
            if (properties.containsKey(name)) {
                return properties.get(name);
            }
        }
        return null;
    }

    private static @Nullable Integer integer(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,12}(?:\\.\\d{1,9})?") ? new BigDecimal(text) : null;
    }
}
