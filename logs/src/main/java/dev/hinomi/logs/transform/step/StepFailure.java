package dev.hinomi.logs.transform.step;

/// A processor cannot do its work on an event. Nothing is wrong with the transformer or the program: the
/// event is another one than the processor is made for, so there is no transformed version of it.
public final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public StepFailure(String message) {
        super(message, null, false, false);
    }
}
