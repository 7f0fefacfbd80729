/// What AWS publishes under which namespace: metrics and the sets of dimensions that they come with.
@NullMarked
package dev.hinomi.guide.dictionary;

import org.jspecify.annotations.NullMarked;
