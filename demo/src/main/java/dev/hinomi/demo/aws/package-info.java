/// What AWS services measure and log of what happens in them.
@NullMarked
package dev.hinomi.demo.aws;

import org.jspecify.annotations.NullMarked;
