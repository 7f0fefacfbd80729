/// The operations that list log groups and change their settings.
@NullMarked
package dev.hinomi.api.logs.group;

import org.jspecify.annotations.NullMarked;
