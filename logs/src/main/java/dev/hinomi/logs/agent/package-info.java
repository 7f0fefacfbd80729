/// What the CloudWatch agent does for the libraries that write the embedded metric format to it: finds the
/// group and the stream of each document, makes them if need be, and puts the document as an event.
@NullMarked
package dev.hinomi.logs.agent;

import org.jspecify.annotations.NullMarked;
