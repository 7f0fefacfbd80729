package dev.hinomi.metrics.search;

/// A search expression that is none. AWS names the whole expression and nothing more, so this says nothing.
final class InvalidSearchException extends Exception {
    private static final long serialVersionUID = 1L;
}
