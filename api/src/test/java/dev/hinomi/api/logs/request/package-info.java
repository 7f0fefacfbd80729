@NullMarked
package dev.hinomi.api.logs.request;

import org.jspecify.annotations.NullMarked;
