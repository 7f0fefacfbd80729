/// Tests.
@NullMarked
package dev.hinomi.notifications.policy;

import org.jspecify.annotations.NullMarked;
