/// What a guide says is to be done, as runbooks that can be carried out.
@NullMarked
package dev.hinomi.guide.runbook;

import org.jspecify.annotations.NullMarked;
