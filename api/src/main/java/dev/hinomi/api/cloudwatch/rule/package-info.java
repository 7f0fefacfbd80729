/// The operations of Contributor Insights.
@NullMarked
package dev.hinomi.api.cloudwatch.rule;

import org.jspecify.annotations.NullMarked;
