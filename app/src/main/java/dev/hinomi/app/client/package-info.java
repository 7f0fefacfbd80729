/// How a command of this program calls a running server: the AWS protocols and its own paths over HTTP, signed as any
/// client signs.
@NullMarked
package dev.hinomi.app.client;

import org.jspecify.annotations.NullMarked;
