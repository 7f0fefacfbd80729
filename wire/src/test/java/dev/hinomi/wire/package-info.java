/// Two services that exist for the tests of the protocols.
@NullMarked
package dev.hinomi.wire;

import org.jspecify.annotations.NullMarked;
