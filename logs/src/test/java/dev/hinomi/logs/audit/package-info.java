@NullMarked
package dev.hinomi.logs.audit;

import org.jspecify.annotations.NullMarked;
