package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.item.Policy;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.TextLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Alarms in the text of a tool that creates them: Terraform, CloudFormation, the CDK. A resource begins
/// with its type and ends where the next one begins; its properties are read line by line, whatever the
/// tool calls them. Actions are left out: they name another resource and no ARN.
record TemplateAlarms() implements Extractor {
    private static final Pattern BEGIN = Pattern.compile(
            "resource \"(?<terraform>\\w+)\"|^\\s*Type:\\s*['\"]?(?<formation>AWS::[\\w:]+)|new (?<cdk>\\w+\\.Alarm)\\(");
    private static final Pattern PROPERTY = Pattern.compile(
            "^\\s*(?<name>\\w{1,40})\\s*[=:]\\s*['\"]?(?<value>[\\w./:+-]{1,200})['\"]?\\s*,?\\s*(?:(?:#|//).*)?$");

    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.Fence fence && ShellFences.content(fence) == ShellFences.Content.OTHER) {
                scan(section, fence, found);
            }
        }
    }

    private static void scan(Section section, Block.Fence fence, Found found) {
        String type = "";
        int start = 0;
        Map<String, String> properties = new HashMap<>();
        int last = 0;
        for (TextLine line : fence.lines()) {
            Matcher begin = BEGIN.matcher(line.text());
            if (begin.find()) {
                add(section, type, start, last, properties, found);
                type = type(begin);
                start = line.line();
                properties.clear();
            }
            Matcher property = PROPERTY.matcher(line.text());
            if (property.matches()) {
                properties.put(key(property.group("name")), property.group("value"));
            }
            last = line.line();
        }
        add(section, type, start, last, properties, found);
    }

    private static String type(Matcher begin) {
        for (String tool : List.of("terraform", "formation", "cdk")) {
            String type = begin.group(tool);
            if (type != null) {
                return type;
            }
        }
        return "";
    }

    private static void add(
            Section section, String type, int start, int last, Map<String, String> properties, Found found) {
        if (start == 0) {
            return;
        }
        Origin origin = new Origin(start, last, section.path());
        String name = properties.get("alarmname");
        if (type.matches("aws_cloudwatch_metric_alarm|AWS::CloudWatch::Alarm|\\w+\\.Alarm") && name != null) {
            found.add(new Alarm(origin, name, Alarm.Source.CODE, terms(properties), section.title()));
        }
        String days = properties.get("retentionindays");
        if (type.matches("aws_cloudwatch_log_group|AWS::Logs::LogGroup") && days != null) {
            String group = properties.getOrDefault("loggroupname", properties.getOrDefault("name", type));
            found.add(new Policy(origin, group, Map.of("retention", days + " days")));
        }
    }

    private static AlarmTerms terms(Map<String, String> properties) {
        String operator = properties.get("comparisonoperator");
        return new AlarmTerms(
                properties.get("namespace"),
                properties.get("metricname"),
                properties.get("statistic"),
                properties.get("extendedstatistic"),
                Map.of(),
                whole(properties.get("period")),
                whole(properties.get("evaluationperiods")),
                number(properties.get("threshold")),
                operator == null || operator.contains(".") ? null : operator,
                List.of(),
                List.of(),
                false);
    }

    /// `alarm_name`, `AlarmName` and `alarmName` are one property.
    private static String key(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer whole(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,15}(?:\\.\\d{1,9})?") ? new BigDecimal(text) : null;
    }
}
