/// The channel to HTTP and HTTPS endpoints.
@NullMarked
package dev.hinomi.notifications.http;

import org.jspecify.annotations.NullMarked;
