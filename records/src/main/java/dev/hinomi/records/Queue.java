package dev.hinomi.records;

/// A named set of tasks of one type that fall due. Stored as JSON; the type is a record.
public record Queue<T>(String name, Class<T> type) {}
