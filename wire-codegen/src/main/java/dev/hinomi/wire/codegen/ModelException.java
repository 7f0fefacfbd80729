package dev.hinomi.wire.codegen;

/// A model that cannot be turned into code. The message names the shape or operation and the trait.
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }
}
