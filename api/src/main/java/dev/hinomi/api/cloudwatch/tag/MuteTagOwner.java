package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.alarms.MuteRules;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.Set;

/// The tags of mute rules.
record MuteTagOwner(MuteRules rules) implements TagOwner {
    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return rules.get(scope, name).tags();
    }

    @Override
    public void tag(Scope scope, String name, Map<String, String> more) {
        rules.changeTags(scope, name, before -> Tags.with(before, more));
    }

    @Override
    public void untag(Scope scope, String name, Set<String> keys) {
        rules.changeTags(scope, name, before -> Tags.without(before, keys));
    }
}
