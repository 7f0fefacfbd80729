/// Where exported files go: directories and S3-compatible servers, each under the name of a bucket.
@NullMarked
package dev.hinomi.delivery.bucket;

import org.jspecify.annotations.NullMarked;
