@NullMarked
package dev.hinomi.api.audit;

import org.jspecify.annotations.NullMarked;
