@NullMarked
package dev.hinomi.guide.registry;

import org.jspecify.annotations.NullMarked;
