/// Processors that change fields (user guide, "String mutate processors", "JSON mutate processors", "Datatype
/// converter processors"). One file each.
@NullMarked
package dev.hinomi.logs.transform.mutator;

import org.jspecify.annotations.NullMarked;
