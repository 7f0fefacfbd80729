package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.alarms.MuteRules;
import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The tags of mute rules.
record MuteTagOwner(MuteRules rules) implements TagOwner {
    @Override
    public Arn arn(Scope scope, String name) {
        return MuteRule.arn(scope, name);
    }

    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return rules.get(scope, name).tags();
    }

    @Override
    public void change(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        rules.changeTags(scope, name, change);
    }
}
