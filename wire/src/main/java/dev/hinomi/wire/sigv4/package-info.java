/// Signature version 4: reads who signed a request, and verifies it (AWS Identity and Access Management user guide,
/// "AWS Signature Version 4 for API requests").
@NullMarked
package dev.hinomi.wire.sigv4;

import org.jspecify.annotations.NullMarked;
