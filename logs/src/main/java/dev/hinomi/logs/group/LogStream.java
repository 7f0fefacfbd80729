package dev.hinomi.logs.group;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;

/// A log stream: events of one source.
///
/// @param id generated, never used again
public record LogStream(String name, long id, Instant created) {
    /// `arn:aws:logs:region:account:log-group:group:log-stream:name`
    public Arn arn(Scope scope, String group) {
        return scope.arn("logs", "log-group:" + group + ":log-stream:" + name);
    }
}
