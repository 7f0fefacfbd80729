/// Dashboards: kept, listed, and checked as CloudWatch checks them.
@NullMarked
package dev.hinomi.dashboards;

import org.jspecify.annotations.NullMarked;
