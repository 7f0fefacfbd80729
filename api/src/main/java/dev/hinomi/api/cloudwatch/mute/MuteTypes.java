package dev.hinomi.api.cloudwatch.mute;

import dev.hinomi.alarms.mute.MuteRule;

/// How often a rule mutes, as the API writes it.
final class MuteTypes {
    private MuteTypes() {}

    static String of(MuteRule rule) {
        return rule.windows().schedule().recurring() ? "RECURRING" : "ONE_TIME";
    }
}
