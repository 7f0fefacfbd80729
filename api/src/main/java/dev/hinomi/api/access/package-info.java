/// Sign-in of people at the web console: passwords, sessions of browsers, and the paths for them.
@NullMarked
package dev.hinomi.api.access;

import org.jspecify.annotations.NullMarked;
