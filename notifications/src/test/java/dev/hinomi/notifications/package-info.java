/// Tests.
@NullMarked
package dev.hinomi.notifications;

import org.jspecify.annotations.NullMarked;
