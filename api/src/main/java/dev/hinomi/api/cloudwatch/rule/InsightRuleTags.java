package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.api.cloudwatch.tag.TagOwner;
import dev.hinomi.insights.contributor.InsightRule;
import dev.hinomi.insights.contributor.InsightRules;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The tags of Contributor Insights rules.
public record InsightRuleTags(InsightRules rules) implements TagOwner {
    @Override
    public Arn arn(Scope scope, String name) {
        return InsightRule.arn(scope, name);
    }

    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return rules.tags(scope, name);
    }

    @Override
    public void change(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        rules.changeTags(scope, name, change);
    }
}
