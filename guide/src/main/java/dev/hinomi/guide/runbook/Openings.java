package dev.hinomi.guide.runbook;

import dev.hinomi.guide.lint.Placeholders;
import dev.hinomi.runbooks.definition.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a guide leaves open in its commands and queries, as parameters of the runbook.
final class Openings {
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    /// The text with `{{name}}` in place of what is open.
    String named(String text) {
        StringBuilder named = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String filled = line;
            for (String open : Placeholders.in(line)) {
                filled = filled.replace(open, "{{" + parameter(open).name() + "}}");
            }
            named.append(filled).append('\n');
        }
        return named.substring(0, named.length() - 1);
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    private Parameter parameter(String open) {
        String name = open.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^[^A-Za-z]+|-+$", "");
        return parameters.computeIfAbsent(
                name,
                _ -> new Parameter(name, Parameter.Type.TEXT, "what stands for " + open, Optional.empty(), List.of()));
    }
}
