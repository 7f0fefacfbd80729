/// Mesh v2: GraphQL with subscriptions, a function, one table.
@NullMarked
package dev.hinomi.demo.system.mesh;

import org.jspecify.annotations.NullMarked;
