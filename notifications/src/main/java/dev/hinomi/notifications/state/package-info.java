/// What is stored: topics, subscriptions, messages that are on their way, and what became of them.
@NullMarked
package dev.hinomi.notifications.state;

import org.jspecify.annotations.NullMarked;
