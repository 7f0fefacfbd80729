package dev.hinomi.runbooks.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// No sandbox: scripts run as this program's user, with all that this user may do. Only the limits hold, the
/// environment
/// is as clean as in a sandbox, and the home folder is an empty one. What a script starts in a session of its own lives
/// on after it.
record Unconfined() implements Sandbox {
    @Override
    public String name() {
        return "off";
    }

    @Override
    public String seen(Path folder) {
        return folder.toString();
    }

    @Override
    public String home(Path folder) {
        return folder.resolveSibling("root").toString();
    }

    @Override
    public List<String> command(Path folder, List<String> program) {
        return Stream.concat(Stream.of("setsid"), program.stream()).toList();
    }
}
