package dev.hinomi.api.route;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.FormParameters;
import dev.hinomi.wire.WireRequest;
import java.util.Optional;

/// The query string of one of Hinomi's own paths. A parameter without a value counts as left out.
public record RouteQuery(FormParameters parameters) {
    /// That of `request`.
    ///
    /// @throws FaultException when it cannot be decoded
    public static RouteQuery of(WireRequest request) {
        try {
            return new RouteQuery(FormParameters.parse(request.query()));
        } catch (FormParameters.MalformedException e) {
            throw new FaultException(new Fault.InvalidParameter("query", "query string: " + e.getMessage()), e);
        }
    }

    public Optional<String> optional(String name) {
        return parameters.first(name).filter(text -> !text.isEmpty());
    }

    /// The text of a parameter that has to be there.
    ///
    /// @param expected as in `the name of an alarm`
    public String required(String name, String expected) {
        return optional(name)
                .orElseThrow(() -> new FaultException(
                        new Fault.MissingParameter(name, name + ": missing (expected: " + expected + ")")));
    }

    /// A number from 1 to `most`.
    public Optional<Integer> number(String name, int most) {
        return number(name, most, "1 to " + most);
    }

    /// A number from 1 to `most`.
    ///
    /// @param expected as in `the number of a version, from 1`
    public Optional<Integer> number(String name, int most, String expected) {
        return optional(name).map(text -> {
            int number = text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
            if (number < 1 || number > most) {
                throw new FaultException(
                        new Fault.InvalidParameter(name, name + ": " + text + " (expected: " + expected + ")"));
            }
            return number;
        });
    }
}
