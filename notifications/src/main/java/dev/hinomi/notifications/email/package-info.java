/// The channel to mail addresses.
@NullMarked
package dev.hinomi.notifications.email;

import org.jspecify.annotations.NullMarked;
