/// What a service model says, at run time: shapes with their members and constraints, operations, services. Generated
/// code builds these; codecs, validation and routing are generic over them.
@NullMarked
package dev.hinomi.wire.schema;

import org.jspecify.annotations.NullMarked;
