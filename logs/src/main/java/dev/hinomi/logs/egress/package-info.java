/// Where events leave to readers. Whoever hands the text of an event to a reader, another service or a file gets that
/// text from [Egress].
@NullMarked
package dev.hinomi.logs.egress;

import org.jspecify.annotations.NullMarked;
