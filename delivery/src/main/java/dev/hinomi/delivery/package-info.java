/// How log events leave: subscription filters to HTTP endpoints, export to directories and S3, the archive.
@NullMarked
package dev.hinomi.delivery;

import org.jspecify.annotations.NullMarked;
