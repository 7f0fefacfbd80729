@NullMarked
package dev.hinomi.runbooks.step.network;

import org.jspecify.annotations.NullMarked;
