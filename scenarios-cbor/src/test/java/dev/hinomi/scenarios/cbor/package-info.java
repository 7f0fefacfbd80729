/// The stories, told by a version of the Java SDK that speaks RPC v2 CBOR to CloudWatch. In a module of its own,
/// since a class path has one version.
@NullMarked
package dev.hinomi.scenarios.cbor;

import org.jspecify.annotations.NullMarked;
