@NullMarked
package dev.hinomi.query.form;

import org.jspecify.annotations.NullMarked;
