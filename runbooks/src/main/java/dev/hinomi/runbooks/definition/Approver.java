package dev.hinomi.runbooks.definition;

/// Who may approve of a step; an admin may wherever an operator may.
public enum Approver {
    OPERATOR,
    ADMIN;

    /// Whether this one may where `wanted` is asked for.
    public boolean may(Approver wanted) {
        return compareTo(wanted) >= 0;
    }
}
