package dev.hinomi.wire.codegen;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the AWS CLI spells the names of a model: `PutMetricAlarm` as `put-metric-alarm`.
final class CliNames {
    /// Words with capitals inside, which the CLI keeps in one piece.
    private static final Map<String, String> WHOLE_WORDS =
            Map.of("PartiQL", "Partiql", "OTel", "Otel", "WhatsApp", "Whatsapp", "HITs", "Hits", "iSCSI", "Iscsi");

    private static final Pattern PLURAL_ACRONYM = Pattern.compile("[A-Z]{2,}s$");
    private static final Pattern WORD_START = Pattern.compile("(.)([A-Z][a-z]+)");
    private static final Pattern CAPITAL_AFTER_SMALL = Pattern.compile("([a-z0-9])([A-Z])");

    private CliNames() {}

    static String of(String name) {
        if (name.contains("-")) {
            return name;
        }
        String plain = name;
        for (var word : WHOLE_WORDS.entrySet()) {
            plain = plain.replace(word.getKey(), word.getValue());
        }
        Matcher plural = PLURAL_ACRONYM.matcher(plain);
        plain = plural.replaceFirst(match -> "-" + lower(match));
        plain = WORD_START.matcher(plain).replaceAll("$1-$2");
        return CAPITAL_AFTER_SMALL.matcher(plain).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String lower(MatchResult match) {
        return match.group().toLowerCase(Locale.ROOT);
    }
}
