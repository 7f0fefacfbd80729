/// A service in containers behind a load balancer, with a database.
@NullMarked
package dev.hinomi.demo.system.container;

import org.jspecify.annotations.NullMarked;
