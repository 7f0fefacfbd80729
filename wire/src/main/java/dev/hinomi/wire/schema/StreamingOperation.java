package dev.hinomi.wire.schema;

/// An operation whose answer goes on: first its output, then events.
public record StreamingOperation<I, O, E>(Operation<I, O> operation, EventStream<E> events) {}
