/// Shell commands as documents show them: words, quoting, substitutions, line continuations, redirections. Reads, never
/// runs. [dev.hinomi.cli.shell.CommandLine] is the entry.
@NullMarked
package dev.hinomi.cli.shell;

import org.jspecify.annotations.NullMarked;
