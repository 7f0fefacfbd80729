/// Tests.
@NullMarked
package dev.hinomi.notifications.http;

import org.jspecify.annotations.NullMarked;
