package dev.hinomi.api.cloudwatch;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.WireError;
import java.util.function.Supplier;

/// What GetMetricData and the operations that set something of alarms are refused with: AWS answers all of it with
/// `ValidationError`.
public final class ValidationErrors {
    private ValidationErrors() {}

    /// Does something, and throws what AWS answers when it is refused.
    public static <T> T asValidationErrors(Supplier<T> work) {
        try {
            return work.get();
        } catch (FaultException e) {
            throw switch (e.fault()) {
                case Fault.InvalidParameter invalid -> new WireError("ValidationError", invalid.message());
                case Fault.InvalidCombination invalid -> new WireError("ValidationError", invalid.message());
                case Fault.Unsupported unsupported -> new WireError("ValidationError", unsupported.message());
                case Fault _ -> e;
            };
        }
    }
}
