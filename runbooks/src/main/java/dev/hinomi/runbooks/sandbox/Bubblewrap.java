package dev.hinomi.runbooks.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Bubblewrap (`bwrap`, 0.8 or newer for `--size`), what Flatpak runs programs in. An ordinary user needs user
/// namespaces for it; root does not, and becomes "nobody" inside.
record Bubblewrap(List<Path> hidden, Limits limits) implements Sandbox {
    Bubblewrap {
        hidden = List.copyOf(hidden);
    }

    @Override
    public String name() {
        return "bubblewrap";
    }

    @Override
    public String seen(Path folder) {
        return HostView.FOLDER;
    }

    @Override
    public String home(Path folder) {
        return HostView.HOME;
    }

    @Override
    public List<String> command(Path folder, List<String> program) {
        boolean root = HostView.root();
        List<String> command = new ArrayList<>(
                List.of("bwrap", "--die-with-parent", "--new-session", "--unshare-pid", "--unshare-ipc"));
        if (root) {
            // To become another user and nothing else; gone with that.
            command.addAll(List.of("--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"));
        } else {
            command.addAll(List.of("--unshare-user", "--uid", HostView.USER, "--gid", HostView.USER));
        }
        view(command, folder);
        command.add("--");
        if (root) {
            command.addAll(List.of(
                    "setpriv",
                    "--reuid=" + HostView.USER,
                    "--regid=" + HostView.USER,
                    "--clear-groups",
                    "--inh-caps=-all",
                    "--no-new-privs"));
        }
        command.addAll(program);
        return List.copyOf(command);
    }

    private void view(List<String> command, Path folder) {
        HostView view = HostView.of(hidden);
        // The folders above what is seen would be made for their owner alone.
        for (String parent : List.of("/etc", "/etc/pki", "/home", "/run")) {
            command.addAll(List.of("--perms", "0755", "--dir", parent));
        }
        view.seen().forEach(path -> command.addAll(List.of("--ro-bind", path.toString(), path.toString())));
        view.links()
                .forEach(link -> command.addAll(List.of(
                        "--symlink", link.target().toString(), link.path().toString())));
        view.hidden().forEach(path -> {
            scratch(command, path.toString(), "0555", 4096);
            command.addAll(List.of("--remount-ro", path.toString()));
        });
        command.addAll(List.of("--ro-bind", folder.toString(), HostView.FOLDER, "--proc", "/proc", "--dev", "/dev"));
        scratch(command, "/dev/shm", "1777", limits.scratchBytes());
        scratch(command, "/tmp", "1777", limits.scratchBytes());
        scratch(command, HostView.HOME, "0777", limits.scratchBytes());
        command.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/"));
    }

    private static void scratch(List<String> command, String path, String mode, long size) {
        command.addAll(List.of("--size", Long.toString(size), "--perms", mode, "--tmpfs", path));
    }
}
