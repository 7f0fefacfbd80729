/// Topics and subscriptions as SNS has them, publishing, and the notifications of alarms. Start reading at
/// [dev.hinomi.notifications.Notifications].
@NullMarked
package dev.hinomi.notifications;

import org.jspecify.annotations.NullMarked;
