/// Field files: beside a day file of events, the fields of the same events as columns. They save reading the messages
/// and hold nothing that is not in these, so one may be missing at any time and is made again.
@NullMarked
package dev.hinomi.store.field;

import org.jspecify.annotations.NullMarked;
