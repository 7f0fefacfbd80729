/// The fields of log events: those that CloudWatch Logs generates and those that it discovers in messages,
/// following the AWS document "Supported logs and discovered fields".
@NullMarked
package dev.hinomi.logs.field;

import org.jspecify.annotations.NullMarked;
