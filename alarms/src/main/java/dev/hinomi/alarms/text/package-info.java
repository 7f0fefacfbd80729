/// The texts and JSON documents that CloudWatch writes about an alarm, in exactly its form.
@NullMarked
package dev.hinomi.alarms.text;

import org.jspecify.annotations.NullMarked;
