package dev.hinomi.logs.index;

/// What an index of a field is for.
public enum IndexType {
    FIELD_INDEX,
    /// Also shown with the numbers of its values.
    FACET
}
