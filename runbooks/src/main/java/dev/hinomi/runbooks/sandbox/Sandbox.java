package dev.hinomi.runbooks.sandbox;

import java.nio.file.Path;
import java.util.List;

/// Confines a command.
///
/// What it promises: the command sees the system's programs read-only and of `/etc` what programs need, and no other
/// file of this machine; it writes only to a `/tmp`, a `/dev/shm` and a home folder of its own, in memory; it sees no
/// process but its own; it has no capability, gains none, and runs as another user than root; it has no terminal. All
/// that it started ends with it, and with this program. The network it shares with this machine, because it has to
/// reach servers: so it can connect to whatever this machine can, also to sockets in the abstract namespace.
///
/// [Unconfined] promises none of this.
public sealed interface Sandbox permits Bubblewrap, Namespaces, Unconfined {
    /// As in the settings and in reports.
    String name();

    /// Where the command sees `folder`.
    String seen(Path folder);

    /// The command's home folder.
    ///
    /// @param folder as in [#command]
    String home(Path folder);

    /// The command line that runs `program` confined.
    ///
    /// @param folder the only files that it sees besides the system's; beside it an empty folder `root` to build in
    /// @param program its first word is looked up on the `PATH` of the confined world
    List<String> command(Path folder, List<String> program);
}
