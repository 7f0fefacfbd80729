package dev.hinomi.store.table;

/// Where an event of a table lies: the columns `part` and `place`.
public record EventPlace(long part, long place) {}
