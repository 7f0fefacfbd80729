/// The operations on resource policies and account policies.
@NullMarked
package dev.hinomi.api.logs.policy;

import org.jspecify.annotations.NullMarked;
