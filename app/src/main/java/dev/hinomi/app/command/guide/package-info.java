/// `./hinomi guide ...`: operations guides, in files and on the running server.
@NullMarked
package dev.hinomi.app.command.guide;

import org.jspecify.annotations.NullMarked;
