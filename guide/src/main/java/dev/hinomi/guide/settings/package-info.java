/// What the text of a guide cannot say: `guide.yaml` beside the guide, and `--set NAME=VALUE`.
@NullMarked
package dev.hinomi.guide.settings;

import org.jspecify.annotations.NullMarked;
