package dev.hinomi.logs.group;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;

/// The rule for ids of keys (API reference, `AssociateKmsKey`). Whether a key exists is not known here.
public final class KmsKeys {
    private KmsKeys() {}

    /// Throws a [Fault.InvalidParameter] unless `key` is the ARN of a key.
    public static void check(String key) {
        boolean isKey = Arn.parse(key)
                .filter(arn -> arn.service().equals("kms") && arn.resource().startsWith("key/"))
                .isPresent();
        if (!isKey) {
            throw new FaultException(new Fault.InvalidParameter(
                    "kmsKeyId", "kmsKeyId: '" + key + "' (expected: arn:aws:kms:REGION:ACCOUNT:key/ID)"));
        }
    }
}
