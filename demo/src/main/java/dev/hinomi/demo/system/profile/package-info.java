/// The profile API: functions and PostgreSQL.
@NullMarked
package dev.hinomi.demo.system.profile;

import org.jspecify.annotations.NullMarked;
