package dev.hinomi.runbooks.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The kernel's namespaces by `unshare`, `setpriv`, `mount` and `pivot_root` of util-linux (2.36 or newer), which every
/// distribution has. An ordinary user needs user namespaces for it; root does not, and becomes "nobody" inside.
record Namespaces(List<Path> hidden, Limits limits) implements Sandbox {
    private static final String SETUP = setup();

    Namespaces {
        hidden = List.copyOf(hidden);
    }

    @Override
    public String name() {
        return "namespaces";
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
        List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL", "unshare"));
        if (!root) {
            command.addAll(List.of("--user", "--map-root-user"));
        }
        command.addAll(
                List.of("--mount", "--pid", "--ipc", "--fork", "--kill-child=KILL", "bash", "-c", SETUP, "step"));
        command.addAll(List.of(
                folder.resolveSibling("root").toString(),
                folder.toString(),
                HostView.HOME,
                Long.toString(limits.scratchBytes())));
        view(command);
        command.add("--");
        command.addAll(leave(root));
        command.add("setsid");
        command.addAll(program);
        return List.copyOf(command);
    }

    private void view(List<String> command) {
        HostView view = HostView.of(hidden);
        view.seen().forEach(path -> command.addAll(List.of("see", path.toString())));
        view.links()
                .forEach(link -> command.addAll(
                        List.of("link", link.path().toString(), link.target().toString())));
        view.hidden().forEach(path -> command.addAll(List.of("hide", path.toString())));
    }

    /// From who may mount to who may nothing: another user of the machine, or of a user namespace within that one.
    private static List<String> leave(boolean root) {
        return root
                ? List.of(
                        "setpriv",
                        "--reuid=" + HostView.USER,
                        "--regid=" + HostView.USER,
                        "--clear-groups",
                        "--inh-caps=-all",
                        "--no-new-privs")
                : List.of(
                        "unshare",
                        "--user",
                        "--map-user=" + HostView.USER,
                        "--map-group=" + HostView.USER,
                        "setpriv",
                        "--inh-caps=-all",
                        "--no-new-privs");
    }

    private static String setup() {
        try (InputStream in = Namespaces.class.getResourceAsStream("namespaces.sh")) {
            return new String(Objects.requireNonNull(in, "namespaces.sh").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
