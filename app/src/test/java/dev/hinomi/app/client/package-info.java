@NullMarked
package dev.hinomi.app.client;

import org.jspecify.annotations.NullMarked;
