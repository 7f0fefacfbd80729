/// The query language of CloudWatch Logs Insights: parsing, and which names exist where.
@NullMarked
package dev.hinomi.query;

import org.jspecify.annotations.NullMarked;
