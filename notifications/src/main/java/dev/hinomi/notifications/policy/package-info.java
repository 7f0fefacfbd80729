/// How often and when a delivery is tried again: SNS's delivery policies.
@NullMarked
package dev.hinomi.notifications.policy;

import org.jspecify.annotations.NullMarked;
