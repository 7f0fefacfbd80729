package dev.hinomi.app.command;

import dev.hinomi.api.route.DemoFaultsRoute;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.command.option.ServerOptions;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.json.JsonMapper;

/// The faults of a running server.
final class DemoFaults {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DemoFaults() {}

    /// Has the server change something, and prints what is on then.
    static void change(ServerOptions server, ParseResult parsed, Map<String, Object> request, PrintWriter out) {
        try (PathClient client = server.paths(parsed)) {
            String answer = client.send("POST", DemoFaultsRoute.PATH, JSON.writeValueAsString(request));
            DemoFaultsRoute.Listing listing = JSON.readValue(answer, DemoFaultsRoute.Listing.class);
            if (listing.faults().isEmpty()) {
                out.println("no fault is on");
            }
            for (DemoFaultsRoute.On fault : listing.faults()) {
                out.printf(
                        "%s is on since %s, until %s%n", fault.name(), seconds(fault.since()), seconds(fault.until()));
            }
            out.flush();
        }
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
