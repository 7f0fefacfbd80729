package dev.hinomi.guide.runbook;

import dev.hinomi.runbooks.definition.ActionTexts;
import dev.hinomi.runbooks.definition.Parameter;
import dev.hinomi.runbooks.definition.Step;
import java.util.Map;

/// Puts `{{name}}` where the guide has an example that stands for a parameter.
///
/// @param parameters by the text in the guide that stands for them
record ParameterNames(Map<String, Parameter> parameters) {
    Step in(Step step) {
        return step.with(ActionTexts.map(step.action(), this::named));
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, Parameter> each : parameters.entrySet()) {
            named = named.replace(each.getKey(), "{{" + each.getValue().name() + "}}");
        }
        return named;
    }
}
