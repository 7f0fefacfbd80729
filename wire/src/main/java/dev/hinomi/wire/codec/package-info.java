/// The protocols of AWS, one codec each, generic over the schema: [dev.hinomi.wire.codec.ProtocolCodec] is what each
/// of them does.
@NullMarked
package dev.hinomi.wire.codec;

import org.jspecify.annotations.NullMarked;
