package dev.hinomi.app.command;

import dev.hinomi.api.access.InvitationRoute;
import dev.hinomi.api.access.Invitations;
import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.command.option.GivenSettings;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.app.platform.LocalAccess;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./hinomi principals add|add-key|invite|list|revoke`: who may call the running server.
@Command(
        name = "principals",
        description = "Adds, invites, lists and revokes who may call the running server.",
        mixinStandardHelpOptions = true)
final class PrincipalsCommand implements Callable<Integer> {
    private enum Action {
        ADD,
        ADD_KEY,
        INVITE,
        LIST,
        REVOKE
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ACTION", description = "add, add-key, invite, list or revoke")
    private Action action;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "the principal; to revoke, its name or the id of one of its keys")
    private @Nullable String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "for add, and to invite somebody new: viewer (reads), operator (calls everything) or admin (also changes principals)")
    private @Nullable String role;

    private final JsonMapper json = JsonMapper.shared();

    private static final String LINE = "%-24s %-9s %-21.19s %-9s %s%n";

    private PrincipalsCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new PrincipalsCommand());
        line.registerConverter(Action.class, PrincipalsCommand::action);
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    private static Action action(String text) {
        return switch (text) {
            case "add" -> Action.ADD;
            case "add-key" -> Action.ADD_KEY;
            case "invite" -> Action.INVITE;
            case "list" -> Action.LIST;
            case "revoke" -> Action.REVOKE;
            default ->
                throw new CommandLine.TypeConversionException(
                        text + " (expected: add, add-key, invite, list or revoke)");
        };
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        PrintWriter out = line.getOut();
        try (PathClient client =
                new PathClient(LocalAccess.of(GivenSettings.of(line.getParseResult())), Clock.systemUTC())) {
            switch (action) {
                case ADD ->
                    printKey(out, client.send("POST", PrincipalRoutes.PATH, body("name", name(), "role", role())));
                case ADD_KEY -> printKey(out, client.send("POST", PrincipalRoutes.KEYS, body("name", name())));
                case INVITE -> printLink(out, client.send("POST", InvitationRoute.PATH, invitation()));
                case LIST -> printList(out, client.send("GET", PrincipalRoutes.PATH, ""));
                case REVOKE -> out.print(client.send("POST", PrincipalRoutes.REVOKE, body("target", name())));
            }
        }
        out.flush();
        return 0;
    }

    private void printKey(PrintWriter out, String answer) {
        PrincipalRoutes.NewKey key = json.readValue(answer, PrincipalRoutes.NewKey.class);
        out.printf("""
                # Key of %s. The secret is shown this once.
                export AWS_ACCESS_KEY_ID=%s
                export AWS_SECRET_ACCESS_KEY=%s
                """, key.name(), key.accessKeyId(), key.secretAccessKey());
    }

    private void printLink(PrintWriter out, String answer) {
        Invitations.Link invitation = json.readValue(answer, Invitations.Link.class);
        out.printf("""
                # %s chooses a password here, once, by %s:
                %s
                """, name(), invitation.expires().truncatedTo(ChronoUnit.MINUTES), invitation.link());
    }

    private String invitation() {
        return role == null ? body("name", name()) : body("name", name(), "role", role);
    }

    private void printList(PrintWriter out, String answer) {
        PrincipalRoutes.Listing listing = json.readValue(answer, PrincipalRoutes.Listing.class);
        out.printf(LINE, "NAME", "ROLE", "SINCE", "PASSWORD", "KEYS");
        for (PrincipalRoutes.Listed each : listing.principals()) {
            out.printf(
                    LINE,
                    each.name(),
                    each.role(),
                    each.created(),
                    each.hasPassword() ? "yes" : "no",
                    String.join(" ", each.accessKeyIds()));
        }
        for (PrincipalRoutes.Invitee each : listing.invitations()) {
            out.printf(
                    "# %s is invited as %s until %s%n",
                    each.name(), each.role(), each.expires().truncatedTo(ChronoUnit.MINUTES));
        }
    }

    private String name() {
        return required("NAME", name);
    }

    private String role() {
        return required("--role", role);
    }

    private String required(String what, @Nullable String value) {
        if (value == null) {
            throw new ParameterException(spec.commandLine(), what + " is missing");
        }
        return value;
    }

    private String body(String member, String value) {
        return json.writeValueAsString(Map.of(member, value));
    }

    private String body(String member, String value, String otherMember, String otherValue) {
        return json.writeValueAsString(Map.of(member, value, otherMember, otherValue));
    }
}
