@NullMarked
package dev.hinomi.api.server;

import org.jspecify.annotations.NullMarked;
