@NullMarked
package dev.hinomi.guide.report;

import org.jspecify.annotations.NullMarked;
