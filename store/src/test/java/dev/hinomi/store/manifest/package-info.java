/// The kit that every manifest passes.
@NullMarked
package dev.hinomi.store.manifest;

import org.jspecify.annotations.NullMarked;
