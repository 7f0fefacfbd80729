package dev.hinomi.records;

/// A named series of entries of one type, in order of time. Stored as JSON; the type is a record.
public record Journal<T>(String name, Class<T> type) {}
