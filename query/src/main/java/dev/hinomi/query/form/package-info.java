/// Texts of known forms: lines of CSV and logfmt, and messages that are alike but for their variable parts.
@NullMarked
package dev.hinomi.query.form;

import org.jspecify.annotations.NullMarked;
