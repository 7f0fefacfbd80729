@NullMarked
package dev.hinomi.api.route;

import org.jspecify.annotations.NullMarked;
