package dev.hinomi.api.cloudwatch.rule;

import dev.hinomi.aws.cloudwatch.PartialFailure;
import java.util.List;

/// What is answered for rules that could not be changed.
final class RuleFailures {
    private RuleFailures() {}

    static List<PartialFailure> unknown(List<String> names) {
        return names.stream()
                .map(name -> new PartialFailure(
                        name, "ResourceNotFoundException", "404", "The named resource does not exist."))
                .toList();
    }
}
