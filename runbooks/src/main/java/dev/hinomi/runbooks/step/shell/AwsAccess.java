package dev.hinomi.runbooks.step.shell;

import dev.hinomi.kernel.Scope;
import dev.hinomi.runbooks.definition.Effect;

/// How a script speaks to this server.
@FunctionalInterface
public interface AwsAccess {
    /// The key for a step of `effect`: one that only reads gets a key that can only read.
    Keys of(Scope scope, Effect effect);

    /// What the AWS CLI is given.
    ///
    /// @param endpoint such as `http://127.0.0.1:8466`
    record Keys(String endpoint, String accessKey, String secretKey) {
        /// Without the secret.
        @Override
        public String toString() {
            return "Keys[" + endpoint + ", " + accessKey + "]";
        }
    }
}
