package dev.hinomi.runbooks.run;

/// How a run stands.
public enum RunState {
    /// A step is being carried out.
    RUNNING,
    /// A person has to do, to decide, to approve, or to say how it goes on after a failure.
    WAITING,
    /// Somebody has stopped it for a while.
    SUSPENDED,
    /// It came to its end, and every step that was on its way was done or skipped by a person.
    SUCCEEDED,
    /// It came to its end, and steps on its way failed.
    INCOMPLETE,
    /// Somebody ended it.
    ABORTED,
    /// The steps back were carried out.
    ROLLED_BACK;

    /// Whether nothing happens to it any more, but that it may be rolled back.
    public boolean ended() {
        return switch (this) {
            case RUNNING, WAITING, SUSPENDED -> false;
            case SUCCEEDED, INCOMPLETE, ABORTED, ROLLED_BACK -> true;
        };
    }
}
