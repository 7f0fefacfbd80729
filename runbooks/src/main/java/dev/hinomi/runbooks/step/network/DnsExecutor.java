package dev.hinomi.runbooks.step.network;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Asks name servers for a name, and shows all that they answer.
public final class DnsExecutor implements StepExecutor<Action.Dns> {
    private static final Set<String> TYPES = Set.of("A", "AAAA", "CNAME", "MX", "TXT", "NS", "SRV");

    private final NameServers servers;

    public DnsExecutor(NameServers servers) {
        this.servers = servers;
    }

    @Override
    public Outcome execute(Action.Dns action, StepContext context) throws InterruptedException {
        String type = action.type().toUpperCase(Locale.ROOT);
        String question = type + " " + action.name();
        if (!TYPES.contains(type)) {
            return Outcome.failure("type: " + action.type() + " (expected: "
                    + String.join(", ", TYPES.stream().sorted().toList()) + ")");
        }
        List<String> values;
        try {
            values = Interruptible.call(() -> servers.values(action.name(), type));
        } catch (IOException e) {
            return Outcome.failure(question + ": " + e.getMessage());
        }
        values.forEach(value -> context.print(question + " " + value + "\n"));
        if (values.isEmpty()) {
            return Outcome.failure(question + ": the name has no such record");
        }
        String found = question + ": " + String.join(", ", values);
        return action.expected()
                .filter(expected -> values.stream().noneMatch(value -> matches(type, value, expected)))
                .map(expected -> Outcome.failure(found + " (expected: " + expected + " among them)"))
                .orElseGet(() -> Outcome.success(found));
    }

    /// Whether it is the value, or what stands last in it: the host of `10 mail.example.com.`. Names are compared
    /// without their last dot and whatever their case, addresses however they are written.
    private static boolean matches(String type, String value, String expected) {
        return switch (type) {
            case "TXT" -> value.equals(expected);
            case "A", "AAAA" -> address(value).equals(address(expected));
            default ->
                name(value).equals(name(expected))
                        || name(value.substring(value.lastIndexOf(' ') + 1)).equals(name(expected));
        };
    }

    private static String address(String text) {
        try {
            return InetAddress.ofLiteral(text).getHostAddress();
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static String name(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
