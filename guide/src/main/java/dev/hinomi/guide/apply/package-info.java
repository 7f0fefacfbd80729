/// Makes a guide live: a plan of what would be created and changed and of what is left and why, then the plan's calls,
/// through the server's own AWS API.
@NullMarked
package dev.hinomi.guide.apply;

import org.jspecify.annotations.NullMarked;
