/// `./hinomi runbook ...`: runbooks of the running server, and their runs.
@NullMarked
package dev.hinomi.app.command.runbook;

import org.jspecify.annotations.NullMarked;
