@NullMarked
package dev.hinomi.api.agent;

import org.jspecify.annotations.NullMarked;
