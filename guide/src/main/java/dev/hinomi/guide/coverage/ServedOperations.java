package dev.hinomi.guide.coverage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which operations of AWS Hinomi serves. Whoever knows the tables of the served operations gives it to this module.
public final class ServedOperations {
    /// What the CLI's own commands call (AWS CLI Command Reference, `logs tail`).
    private static final Map<String, String> OWN_COMMANDS = Map.of("logs tail", "FilterLogEvents");

    private final Map<String, Set<String>> operations = new LinkedHashMap<>();

    /// @param byService the names in the API, such as `PutMetricAlarm`, by the service's name in the CLI, such as
    ///     `cloudwatch`
    public ServedOperations(Map<String, ? extends Collection<String>> byService) {
        byService.forEach((service, names) -> operations.put(
                service, names.stream().map(ServedOperations::plain).collect(Collectors.toUnmodifiableSet())));
    }

    /// Whether a command of the AWS CLI is answered by Hinomi.
    ///
    /// @param operation as the CLI writes it, such as `put-metric-alarm`, or the API
    public boolean serves(String service, String operation) {
        String called = OWN_COMMANDS.getOrDefault(service + " " + operation, operation);
        return operations.getOrDefault(service, Set.of()).contains(plain(called));
    }

    /// The CLI parts the words of a name by hyphens, and writes acronyms as one word or several.
    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
