package dev.hinomi.app.platform;

import dev.hinomi.api.access.Invitations;
import dev.hinomi.api.route.ResetRoute;
import dev.hinomi.app.config.Settings;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person reads who has just started a server.
///
/// @param port that it listens on
/// @param otlpHttp the port for OTLP over HTTP, if there is one beside it
/// @param otlpGrpc the port for OTLP over gRPC, if there is one
/// @param setUp for who is the first to sign in
record Greeting(
        Settings settings, int port, OptionalInt otlpHttp, OptionalInt otlpGrpc, Optional<Invitations.Link> setUp) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._:-]+");

    String text() {
        return """
                hinomi: listening on %s%s
                        data in %s%s%s
                %s%s
                Next, in another terminal:
                  eval "$(./hinomi env%s)"
                  aws cloudwatch describe-alarms
                  ./hinomi guide import guides/en/mesh-v2.md
                """.formatted(
                LocalAccess.endpoint(settings, port),
                settings.http().publicUrl().map(url -> ", for others " + url).orElse(""),
                data(),
                settings.ephemeral() ? " (deleted when it stops, wiped by POST " + ResetRoute.PATH + ")" : "",
                otlp(),
                settings.auth() == Settings.Auth.NONE
                        ? "\nWARNING: --auth none: whoever reaches this port may do everything.\n"
                        : "",
                setUp.map(Greeting::setUp).orElse(""),
                flags());
    }

    private static String setUp(Invitations.Link link) {
        return """

                Nobody can sign in at the web console yet. Choose your name and password at
                  %s
                by %s; the link is good once, and another start makes a new one.
                """.formatted(link.link(), link.expires().truncatedTo(ChronoUnit.MINUTES));
    }

    /// What another command must be told to find this server and to sign for it.
    private String flags() {
        Settings defaults = Settings.DEFAULTS;
        StringBuilder flags = new StringBuilder();
        if (port != defaults.http().port()) {
            flags.append(" --port ").append(port);
        }
        if (!LocalAccess.endpoint(settings, port).equals(LocalAccess.endpoint(defaults, port))) {
            flags.append(" --bind ").append(settings.http().bind());
        }
        if (!settings.defaultRegion().equals(defaults.defaultRegion())) {
            flags.append(" --default-region ").append(settings.defaultRegion());
        }
        if (settings.auth() == Settings.Auth.NONE) {
            flags.append(" --auth none");
        } else if (!settings.data().equals(defaults.data())) {
            flags.append(" --data ").append(quoted(data()));
        }
        return flags.toString();
    }

    private String otlp() {
        String ports = Stream.concat(
                        otlpHttp.stream().mapToObj(each -> each + " (HTTP)"),
                        otlpGrpc.stream().mapToObj(each -> each + " (gRPC)"))
                .collect(Collectors.joining(", "));
        return ports.isEmpty() ? "" : "\n        OTLP at " + ports;
    }

    private String data() {
        return settings.data().toAbsolutePath().normalize().toString();
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
