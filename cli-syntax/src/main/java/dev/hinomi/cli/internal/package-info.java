/// What the AWS CLI accepts: one table per service, packed as a resource, loaded when it is first asked for.
@NullMarked
package dev.hinomi.cli.internal;

import org.jspecify.annotations.NullMarked;
