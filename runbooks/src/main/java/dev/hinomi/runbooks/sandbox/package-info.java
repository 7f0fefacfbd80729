/// Where scripts run that came with a guide: apart from the files, processes and secrets of this machine. A
/// [dev.hinomi.runbooks.sandbox.Sandbox] makes the command that confines, and a
/// [dev.hinomi.runbooks.sandbox.ScriptRunner] runs a script in it and ends it whole.
@NullMarked
package dev.hinomi.runbooks.sandbox;

import org.jspecify.annotations.NullMarked;
