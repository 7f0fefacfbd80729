@NullMarked
package dev.hinomi.query.plan;

import org.jspecify.annotations.NullMarked;
