/// Commands of the AWS CLI, read as the CLI reads them and checked against the service models, without running
/// anything. [dev.hinomi.cli.AwsCli] is the entry; [dev.hinomi.cli.shell.CommandLine] finds the commands in a
/// script.
@NullMarked
package dev.hinomi.cli;

import org.jspecify.annotations.NullMarked;
