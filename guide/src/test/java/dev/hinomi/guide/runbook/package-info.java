@NullMarked
package dev.hinomi.guide.runbook;

import org.jspecify.annotations.NullMarked;
