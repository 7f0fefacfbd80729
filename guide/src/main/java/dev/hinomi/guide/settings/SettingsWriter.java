package dev.hinomi.guide.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// Writes settings as a `guide.yaml` that says the same, always in the same order, so that two of them can be
/// compared by their text.
public final class SettingsWriter {
    private SettingsWriter() {}

    /// What [SettingsReader] reads as `settings`; empty for none.
    public static String text(GuideSettings settings) {
        Map<String, Object> top = map(settings);
        return top.isEmpty()
                ? ""
                : new Dump(DumpSettings.builder()
                                .setDefaultFlowStyle(FlowStyle.BLOCK)
                                .build())
                        .dumpToString(top);
    }

    private static Map<String, Object> map(GuideSettings settings) {
        Map<String, Object> top = new LinkedHashMap<>();
        settings.name().ifPresent(name -> top.put("name", name));
        settings.account().ifPresent(account -> top.put("account", account));
        settings.region().ifPresent(region -> top.put("region", region));
        settings.nameSuffix().ifPresent(suffix -> top.put("name-suffix", suffix));
        put(top, "placeholders", placeholders(settings));
        Map<String, Object> actions = new LinkedHashMap<>();
        put(actions, "alarm", settings.alarmActions());
        put(actions, "ok", settings.okActions());
        put(top, "actions", actions);
        Map<String, Object> alarms = new TreeMap<>();
        settings.alarms().forEach((name, alarm) -> alarms.put(name, alarm(alarm)));
        put(top, "alarms", alarms);
        Map<String, Object> leave = new LinkedHashMap<>();
        settings.leave().forEach(left -> leave.put(left.name(), left.reason()));
        put(top, "leave", leave);
        top.putAll(settings.runbooks().source());
        Map<String, Object> vocabulary = new TreeMap<>();
        settings.vocabulary().forEach((concept, words) -> vocabulary.put(concept.key(), new ArrayList<>(words)));
        put(top, "vocabulary", vocabulary);
        Map<String, Object> environments = new TreeMap<>();
        settings.environments().forEach((name, environment) -> environments.put(name, map(environment)));
        put(top, "environments", environments);
        return top;
    }

    private static Map<String, Object> placeholders(GuideSettings settings) {
        Map<String, Object> placeholders = new TreeMap<>(settings.placeholders());
        settings.secrets()
                .forEach((name, source) -> placeholders.put(
                        name,
                        switch (source) {
                            case SecretSource.Variable variable -> Map.of("env", variable.name());
                            case SecretSource.TextFile file -> Map.of("file", file.path());
                        }));
        return placeholders;
    }

    private static Map<String, Object> alarm(AlarmSettings alarm) {
        Map<String, Object> keys = new LinkedHashMap<>();
        AlarmSettings.TERMS.stream()
                .filter(alarm.terms()::containsKey)
                .forEach(term -> keys.put(term, alarm.terms().get(term)));
        put(keys, "dimensions", new LinkedHashMap<>(alarm.dimensions()));
        put(keys, "alarm-actions", alarm.alarmActions());
        put(keys, "ok-actions", alarm.okActions());
        return keys;
    }

    private static void put(Map<String, Object> map, String key, Map<String, ?> value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    private static void put(Map<String, Object> map, String key, List<String> value) {
        if (!value.isEmpty()) {
            map.put(key, new ArrayList<>(value));
        }
    }
}
