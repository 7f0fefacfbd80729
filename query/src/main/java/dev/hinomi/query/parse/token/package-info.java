/// The words of a query, one by one, and the failure that ends their reading.
@NullMarked
package dev.hinomi.query.parse.token;

import org.jspecify.annotations.NullMarked;
