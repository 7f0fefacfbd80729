/// What a version of a guide has on a server: its name there, and the resources that stand for its lines.
@NullMarked
package dev.hinomi.guide.state;

import org.jspecify.annotations.NullMarked;
