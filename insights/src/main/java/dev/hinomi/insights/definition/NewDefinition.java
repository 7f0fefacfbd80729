package dev.hinomi.insights.definition;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Optional;

/// A query as somebody saves it (API reference, `PutQueryDefinition`).
///
/// @param name need not be unique; `/` in it is a folder of the AWS console
/// @param groups the names of log groups; they need not exist
/// @param clientToken the same for a request that is repeated
public record NewDefinition(
        String name, String text, List<String> groups, List<QueryParameter> parameters, Optional<String> clientToken) {
    public NewDefinition {
        groups = List.copyOf(groups);
        parameters = List.copyOf(parameters);
        List<String> names = parameters.stream().map(QueryParameter::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new FaultException(
                    new Fault.InvalidParameter("parameters", "parameters: " + names + " (expected: each name once)"));
        }
    }
}
