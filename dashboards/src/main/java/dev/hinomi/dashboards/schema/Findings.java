package dev.hinomi.dashboards.schema;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.StringNode;

/// Collects what is found, in the order of the document.
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void error(String path, String message) {
        all.add(new Finding(Finding.Kind.ERROR, path, message));
    }

    public void warn(String path, String message) {
        all.add(new Finding(Finding.Kind.WARNING, path, message));
    }

    public List<Finding> errors() {
        return of(Finding.Kind.ERROR);
    }

    public List<Finding> warnings() {
        return of(Finding.Kind.WARNING);
    }

    /// Throws a [Fault.InvalidDocument] with all errors, in CloudWatch's words, when there is one.
    ///
    /// @param document what is refused, such as `dashboard body`
    public void refuse(String document) {
        List<Finding> errors = errors();
        if (!errors.isEmpty()) {
            throw new FaultException(new Fault.InvalidDocument(
                    "The " + document + " is invalid, there are " + errors.size() + " validation errors:\n"
                            + json(errors),
                    errors.stream().map(Finding::problem).toList()));
        }
    }

    /// As JavaScript's `JSON.stringify` writes it with an indent of two.
    private static String json(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "  {\n    \"dataPath\": " + quoted(finding.path()) + ",\n    \"message\": "
                        + quoted(finding.message()) + "\n  }")
                .collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }

    private List<Finding> of(Finding.Kind kind) {
        return all.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
