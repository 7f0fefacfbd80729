package dev.hinomi.store.table;

/// How far a running statement is.
///
/// @param done from 0 to 1
public record SessionProgress(double done) {}
