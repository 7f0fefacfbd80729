package dev.hinomi.guide.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings of an environment over those of the guide.
final class Overlay {
    private Overlay() {}

    static GuideSettings of(GuideSettings base, GuideSettings over) {
        Map<String, String> placeholders = merged(base.placeholders(), over.placeholders());
        Map<String, SecretSource> secrets = merged(base.secrets(), over.secrets());
        // A placeholder is a value or a secret, whichever the environment says.
        placeholders.keySet().removeAll(over.secrets().keySet());
        secrets.keySet().removeAll(over.placeholders().keySet());
        return new GuideSettings(
                base.name(),
                over.account().or(base::account),
                over.region().or(base::region),
                over.nameSuffix().or(base::nameSuffix),
                placeholders,
                secrets,
                over.alarmActions().isEmpty() ? base.alarmActions() : over.alarmActions(),
                over.okActions().isEmpty() ? base.okActions() : over.okActions(),
                alarms(base.alarms(), over.alarms()),
                leave(base, over),
                base.runbooks().with(over.runbooks()),
                base.vocabulary(),
                Map.of());
    }

    private static Map<String, AlarmSettings> alarms(Map<String, AlarmSettings> base, Map<String, AlarmSettings> over) {
        Map<String, AlarmSettings> all = new LinkedHashMap<>(base);
        over.forEach((name, alarm) -> all.put(
                name,
                Optional.ofNullable(base.get(name))
                        .map(known -> known.with(alarm))
                        .orElse(alarm)));
        return all;
    }

    private static List<GuideSettings.Leave> leave(GuideSettings base, GuideSettings over) {
        List<GuideSettings.Leave> all = new ArrayList<>(over.leave());
        base.leave().stream().filter(left -> over.left(left.name()).isEmpty()).forEach(all::add);
        return all;
    }

    private static <T> Map<String, T> merged(Map<String, T> base, Map<String, T> over) {
        Map<String, T> all = new LinkedHashMap<>(base);
        all.putAll(over);
        return all;
    }
}
