/// SNS's signed JSON documents: what a message looks like on the wire, the links in it, and the key that signs it.
@NullMarked
package dev.hinomi.notifications.document;

import org.jspecify.annotations.NullMarked;
