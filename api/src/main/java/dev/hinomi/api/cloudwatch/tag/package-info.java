/// Tags of whatever in CloudWatch has some, found by the ARN.
@NullMarked
package dev.hinomi.api.cloudwatch.tag;

import org.jspecify.annotations.NullMarked;
