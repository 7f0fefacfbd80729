/// What the simulated systems send: values of metrics and lines of logs, and who takes them.
@NullMarked
package dev.hinomi.demo.signal;

import org.jspecify.annotations.NullMarked;
