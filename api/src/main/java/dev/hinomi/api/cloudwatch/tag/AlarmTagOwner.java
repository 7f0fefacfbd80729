package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.alarms.AlarmTags;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The tags of alarms of every type.
record AlarmTagOwner(AlarmTags alarms) implements TagOwner {
    @Override
    public Arn arn(Scope scope, String name) {
        return Alarm.arn(scope, name);
    }

    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return alarms.of(scope, name);
    }

    @Override
    public void change(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        alarms.change(scope, name, change);
    }
}
