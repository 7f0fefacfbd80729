package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.alarms.AlarmTags;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.Set;

/// The tags of alarms of every type.
record AlarmTagOwner(AlarmTags alarms) implements TagOwner {
    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return alarms.of(scope, name);
    }

    @Override
    public void tag(Scope scope, String name, Map<String, String> more) {
        alarms.change(scope, name, before -> Tags.with(before, more));
    }

    @Override
    public void untag(Scope scope, String name, Set<String> keys) {
        alarms.change(scope, name, before -> Tags.without(before, keys));
    }
}
