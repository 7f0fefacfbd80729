/// What a rule of Contributor Insights says: which log groups, which events, whose they are and what they count.
@NullMarked
package dev.hinomi.insights.contributor.rule;

import org.jspecify.annotations.NullMarked;
