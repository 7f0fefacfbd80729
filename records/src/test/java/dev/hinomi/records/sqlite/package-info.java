@NullMarked
package dev.hinomi.records.sqlite;

import org.jspecify.annotations.NullMarked;
