/// The operations of CloudWatch Logs by which events leave: subscription filters and export tasks.
@NullMarked
package dev.hinomi.api.logs.delivery;

import org.jspecify.annotations.NullMarked;
