/// The console in Debian's Chromium, over a server that a process of its own runs.
@org.jspecify.annotations.NullMarked
package dev.hinomi.scenarios.console;
