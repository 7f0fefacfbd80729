package dev.hinomi.metrics.math;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.stream.Collectors;

/// Refusals of expressions in AWS's words, which name the query.
public final class MathFault {
    private MathFault() {}

    public static FaultException syntax(String id) {
        return of(id, "Invalid syntax");
    }

    /// A function or an operator that is not made for its operands.
    ///
    /// @param operation a function or an operator
    public static FaultException operands(String id, String operation, List<MathType> operands) {
        String types = operands.stream().map(MathType::text).collect(Collectors.joining(", ", "[", "]"));
        return of(id, "Unsupported operand type(s) for " + operation + ": '" + types + "'");
    }

    public static FaultException of(String id, String detail) {
        return new FaultException(
                new Fault.InvalidParameter("Expression", "Error in expression '" + id + "': " + detail));
    }
}
