package dev.hinomi.app.platform;

import java.net.URI;
import java.util.function.Supplier;

/// How the server is reached; known once it listens.
///
/// @param outside by others
/// @param local by callers on this machine
record Addresses(Supplier<URI> outside, Supplier<URI> local) {}
