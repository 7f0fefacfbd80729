package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.api.cloudwatch.tag.TagOwner;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.Set;

/// The tags of Contributor Insights rules.
public record InsightRuleTags(InsightRules rules) implements TagOwner {
    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return rules.tags(scope, name);
    }

    @Override
    public void tag(Scope scope, String name, Map<String, String> more) {
        rules.tag(scope, name, all -> all.putAll(more));
    }

    @Override
    public void untag(Scope scope, String name, Set<String> keys) {
        rules.tag(scope, name, all -> all.keySet().removeAll(keys));
    }
}
