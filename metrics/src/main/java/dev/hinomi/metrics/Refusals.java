package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is wrong with a request. An answer has one code, and so it tells of all that is wrong in the way that was found
/// first, a line each, as AWS does.
final class Refusals {
    private final List<String> values = new ArrayList<>();
    private final List<String> combinations = new ArrayList<>();
    private @Nullable String parameter;
    private boolean combinationFirst;

    /// Where a value stands in a request; its text is made only when something is wrong.
    ///
    /// @param member the place in a list, 0 the first; -1 when it is in none
    record Path(@Nullable Path parent, String name, int member) {
        /// Of what is checked for itself.
        static final Path ROOT = of("");

        static Path of(String name) {
            return new Path(null, name, -1);
        }

        Path child(String child) {
            return new Path(this, child, -1);
        }

        Path member(int place) {
            return new Path(parent, name, place);
        }

        @Override
        public String toString() {
            return (parent == null || parent.name.isEmpty() ? "" : parent + ".")
                    + name
                    + (member < 0 ? "" : ".member." + (member + 1));
        }
    }

    void value(Path at, String message) {
        if (parameter == null) {
            parameter = at.toString();
        }
        values.add(message);
    }

    void combination(String message) {
        combinationFirst |= values.isEmpty();
        combinations.add(message);
    }

    /// Nothing when nothing is wrong.
    Optional<Fault> found() {
        if (combinationFirst) {
            return Optional.of(new Fault.InvalidCombination(String.join("\n", combinations)));
        }
        return Optional.ofNullable(parameter)
                .map(first -> new Fault.InvalidParameter(first, String.join("\n", values)));
    }

    /// Throws what was found, if anything was.
    void throwAny() {
        found().ifPresent(fault -> {
            throw new FaultException(fault);
        });
    }
}
