/// Requests to URLs that users name: which addresses are refused, and what becomes of a request.
@NullMarked
package dev.hinomi.outbound;

import org.jspecify.annotations.NullMarked;
