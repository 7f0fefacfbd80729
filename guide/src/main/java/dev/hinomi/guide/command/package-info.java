/// The commands of the AWS CLI in a block of a guide as requests: for whoever sends them without a shell.
@NullMarked
package dev.hinomi.guide.command;

import org.jspecify.annotations.NullMarked;
