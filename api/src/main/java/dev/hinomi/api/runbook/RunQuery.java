package dev.hinomi.api.runbook;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireRequest;
import java.util.Optional;

/// What the query string of a path about runbooks says.
record RunQuery(FormParameters parameters) {
    static RunQuery of(WireRequest request) {
        try {
            return new RunQuery(FormParameters.parse(request.query()));
        } catch (FormParameters.MalformedException e) {
            throw new FaultException(new Fault.InvalidParameter("query", "query string: " + e.getMessage()), e);
        }
    }

    Optional<String> optional(String name) {
        return parameters.first(name).filter(text -> !text.isEmpty());
    }

    String required(String name, String expected) {
        return optional(name)
                .orElseThrow(() -> new FaultException(
                        new Fault.MissingParameter(name, name + ": missing (expected: " + expected + ")")));
    }

    /// A number from 1.
    Optional<Integer> number(String name, int most) {
        return optional(name).map(text -> {
            int number = text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : 0;
            if (number < 1 || number > most) {
                throw new FaultException(
                        new Fault.InvalidParameter(name, name + ": " + text + " (expected: 1 to " + most + ")"));
            }
            return number;
        });
    }
}
