@NullMarked
package dev.hinomi.logs.agent;

import org.jspecify.annotations.NullMarked;
