/// Data protection (user guide, "Help protect sensitive log data with masking"): the policies, and what they
/// find in events.
@NullMarked
package dev.hinomi.logs.protect;

import org.jspecify.annotations.NullMarked;
