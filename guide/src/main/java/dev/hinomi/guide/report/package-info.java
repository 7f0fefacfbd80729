/// Findings for those who are not people at a terminal: code scanning and CI.
@NullMarked
package dev.hinomi.guide.report;

import org.jspecify.annotations.NullMarked;
