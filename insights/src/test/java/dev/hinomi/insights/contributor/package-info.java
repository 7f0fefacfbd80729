@NullMarked
package dev.hinomi.insights.contributor;

import org.jspecify.annotations.NullMarked;
