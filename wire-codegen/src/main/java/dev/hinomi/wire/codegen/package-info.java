/// Build time: AWS service models (C2J, the format of the AWS SDKs) to Java records. [GenerateSources] runs in the
/// build of
/// `aws-api`; [ModelSubset], [ModelDrift] and [CliTables] are run by hand when models are updated.
@NullMarked
package dev.hinomi.wire.codegen;

import org.jspecify.annotations.NullMarked;
