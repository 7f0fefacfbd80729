package dev.hinomi.logs.policy;

/// Reads the documents of one type of account policy.
public interface DocumentCheck {
    /// Throws a [dev.hinomi.kernel.Fault.InvalidParameter] unless the document is one of this type.
    void check(String document);
}
