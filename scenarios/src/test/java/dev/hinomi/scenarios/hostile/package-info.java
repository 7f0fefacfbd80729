/// What no well-meant client sends. Every such request gets the error that AWS gives, the server goes on, and what was
/// put before is still there.
@NullMarked
package dev.hinomi.scenarios.hostile;

import org.jspecify.annotations.NullMarked;
