/// What a guide says that someone would act on: sealed [Item], each with its [Origin] in the file.
@NullMarked
package dev.hinomi.guide.item;

import org.jspecify.annotations.NullMarked;
