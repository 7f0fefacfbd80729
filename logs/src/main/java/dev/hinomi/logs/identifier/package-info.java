/// Data identifiers: what sensitive data looks like (user guide, "Types of data that you can protect"). The
/// managed ones are tables, one a category, with the forms, keywords and check digits that public
/// descriptions of these numbers give.
@NullMarked
package dev.hinomi.logs.identifier;

import org.jspecify.annotations.NullMarked;
