@NullMarked
package dev.hinomi.logs.policy;

import org.jspecify.annotations.NullMarked;
