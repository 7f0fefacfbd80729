/// Contributor Insights: rules that tell who contributes most to log groups, and their reports.
@NullMarked
package dev.hinomi.insights.contributor;

import org.jspecify.annotations.NullMarked;
