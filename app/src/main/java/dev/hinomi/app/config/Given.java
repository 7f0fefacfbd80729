package dev.hinomi.app.config;

import java.nio.file.Path;

/// What a source says about a key.
///
/// @param place where, for a message: `hinomi.yaml:12`, `HINOMI_PORT` or `--port`
/// @param folder what a relative path starts from
record Given(String text, String place, Path folder) {}
