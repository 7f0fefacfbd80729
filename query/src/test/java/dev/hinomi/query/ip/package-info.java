@NullMarked
package dev.hinomi.query.ip;

import org.jspecify.annotations.NullMarked;
