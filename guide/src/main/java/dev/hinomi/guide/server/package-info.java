/// The server that a guide is applied to: its operations, and the kinds of resources that a guide makes
/// there.
@NullMarked
package dev.hinomi.guide.server;

import org.jspecify.annotations.NullMarked;
