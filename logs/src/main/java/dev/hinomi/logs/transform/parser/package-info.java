/// Processors that read fields out of text (user guide, "Configurable parser-type processors" and "Built-in
/// processors for AWS vended logs"). One file each.
@NullMarked
package dev.hinomi.logs.transform.parser;

import org.jspecify.annotations.NullMarked;
