package dev.hinomi.kernel;

import java.io.Serial;

/// The one exception that carries a [Fault].
public final class FaultException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    public FaultException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    public FaultException(Fault fault, Throwable cause) {
        super(fault.message(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
