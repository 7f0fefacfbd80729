@NullMarked
package dev.hinomi.api.security;

import org.jspecify.annotations.NullMarked;
