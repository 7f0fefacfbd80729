/// Commands of the AWS CLI as requests that the server takes, and what it serves of them.
@NullMarked
package dev.hinomi.api.command;

import org.jspecify.annotations.NullMarked;
