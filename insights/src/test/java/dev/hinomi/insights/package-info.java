/// What the tests of queries share.
@NullMarked
package dev.hinomi.insights;

import org.jspecify.annotations.NullMarked;
