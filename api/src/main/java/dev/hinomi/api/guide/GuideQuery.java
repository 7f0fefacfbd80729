package dev.hinomi.api.guide;

import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireRequest;
import java.util.Optional;

/// What the query string of a path about one guide says.
record GuideQuery(FormParameters parameters) {
    static GuideQuery of(WireRequest request) {
        try {
            return new GuideQuery(FormParameters.parse(request.query()));
        } catch (FormParameters.MalformedException e) {
            throw new FaultException(new Fault.InvalidParameter("query", "query string: " + e.getMessage()), e);
        }
    }

    GuideKey key() {
        return new GuideKey(
                parameters
                        .first("name")
                        .orElseThrow(() -> new FaultException(
                                new Fault.MissingParameter("name", "name: missing (expected: the name of a guide)"))),
                parameters.first("environment").orElse(""));
    }

    /// A version's number, when one is given.
    Optional<Integer> number(String name) {
        return parameters.first(name).map(text -> {
            if (!text.matches("[1-9]\\d{0,7}")) {
                throw new FaultException(new Fault.InvalidParameter(
                        name, name + ": " + text + " (expected: the number of a version, from 1)"));
            }
            return Integer.valueOf(text);
        });
    }
}
