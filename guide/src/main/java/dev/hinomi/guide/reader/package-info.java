/// Reads a Markdown file into sections of blocks, each of which knows its lines in the file. Knows Markdown and
/// nothing of what a guide means.
@NullMarked
package dev.hinomi.guide.reader;

import org.jspecify.annotations.NullMarked;
