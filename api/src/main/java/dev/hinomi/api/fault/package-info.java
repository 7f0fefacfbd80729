/// How a fault of the domain becomes the error of the service that was called.
@NullMarked
package dev.hinomi.api.fault;

import org.jspecify.annotations.NullMarked;
