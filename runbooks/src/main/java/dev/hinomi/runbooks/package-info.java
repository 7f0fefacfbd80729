/// Runs runbooks: what a guide says is to be done about something, carried out step by step, by this program where it
/// can and by people where it must, and recorded.
@NullMarked
package dev.hinomi.runbooks;

import org.jspecify.annotations.NullMarked;
