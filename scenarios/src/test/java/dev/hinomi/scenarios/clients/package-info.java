/// One and the same story, told to the server by every client that people use: SDKs and command lines of several
/// versions, which speak different protocols. The stories are plain text under `stories`.
@NullMarked
package dev.hinomi.scenarios.clients;

import org.jspecify.annotations.NullMarked;
