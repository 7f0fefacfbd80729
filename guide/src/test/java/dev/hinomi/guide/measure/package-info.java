@NullMarked
package dev.hinomi.guide.measure;

import org.jspecify.annotations.NullMarked;
