package dev.hinomi.guide.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a word in a guide can mean. The vocabulary gives each concept its words.
public enum Concept {
    METRIC,
    THRESHOLD,
    NORMAL,
    ABNORMAL,
    WARNING,
    CRITICAL,
    ALARM_NAME,
    ALARM_TERMS,
    ALARM_CONDITION,
    ALARM_SETTING,
    EVALUATION,
    SEARCH_STRING,
    TASK,
    FREQUENCY,
    PROCEDURE,
    OWNER,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY,
    REGULARLY,
    TAKES,
    KPI,
    TARGET,
    MEASURED_BY,
    PRICE,
    WHO,
    CHANNEL,
    HOURS,
    CONTACTS,
    ESCALATION,
    SYMPTOM,
    CAUSES,
    STEPS,
    CHECK_ITEMS,
    DEADLINE,
    DEFINITION,
    EXAMPLES,
    SEVERITY,
    LEVEL,
    ESCALATED_TO,
    ROTA,
    PATTERN,
    BACKUP,
    BACKUP_METHOD,
    CHECK,
    ALERT,
    CHORES,
    SCALING,
    TARGETS,
    COSTS,
    CRITERIA,
    MONITORING,
    DASHBOARDS,
    RETENTION,
    REPORT;

    /// The name in a vocabulary file, such as `alarm-name`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The concept of this name in a vocabulary.
    public static Optional<Concept> of(String key) {
        return Arrays.stream(values())
                .filter(concept -> concept.key().equals(key))
                .findFirst();
    }
}
