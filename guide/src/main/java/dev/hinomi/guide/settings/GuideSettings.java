package dev.hinomi.guide.settings;

import dev.hinomi.guide.extract.Concept;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Values for a guide.
///
/// @param name of the guide on the server; the file's name when empty
/// @param account the account that the guide's ARNs shall have instead of their own
/// @param region the region that the guide's ARNs shall have instead of their own
/// @param nameSuffix what the names of alarms get, so that several environments can lie side by side
/// @param placeholders what stands in the guide, and what is meant
/// @param secrets what stands in the guide, and where to read what is meant
/// @param alarmActions for alarms that have none
/// @param okActions for alarms that have none
/// @param alarms what the guide does not say of an alarm, by its name
/// @param leave what not to apply
/// @param runbooks what runbooks need
/// @param vocabulary words of the guide's team beside those that are known
/// @param environments what is different in an environment, by its name
public record GuideSettings(
        Optional<String> name,
        Optional<String> account,
        Optional<String> region,
        Optional<String> nameSuffix,
        Map<String, String> placeholders,
        Map<String, SecretSource> secrets,
        List<String> alarmActions,
        List<String> okActions,
        Map<String, AlarmSettings> alarms,
        List<Leave> leave,
        RunbookSection runbooks,
        Map<Concept, List<String>> vocabulary,
        Map<String, GuideSettings> environments) {
    /// Values go into shell blocks, so nothing that a shell would interpret is let in.
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}._@:/+=,%-]{1,1000}");

    private static final GuideSettings NONE = new GuideSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            RunbookSection.NONE,
            Map.of(),
            Map.of());

    public GuideSettings {
        placeholders = Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
        alarmActions = List.copyOf(alarmActions);
        okActions = List.copyOf(okActions);
        alarms = Map.copyOf(alarms);
        leave = List.copyOf(leave);
        vocabulary = Collections.unmodifiableMap(new LinkedHashMap<>(vocabulary));
        environments = Collections.unmodifiableMap(new LinkedHashMap<>(environments));
        placeholders.forEach(GuideSettings::check);
    }

    /// Something that is not applied.
    ///
    /// @param name of the alarm, the topic or the subscription's endpoint
    public record Leave(String name, String reason) {}

    /// Nothing set.
    public static GuideSettings none() {
        return NONE;
    }

    /// These settings with more placeholders, which win over those that are there.
    ///
    /// @throws FaultException for the name of a secret, because what is given this way is kept
    public GuideSettings with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(placeholders);
        more.forEach((placeholder, value) -> {
            if (secrets.containsKey(placeholder)) {
                throw new FaultException(new Fault.InvalidParameter(
                        placeholder,
                        placeholder + ": a secret by guide.yaml (expected: no --set for it; change where it is read)"));
            }
            all.put(placeholder, value);
        });
        return withPlaceholders(all);
    }

    /// These settings for a guide that is read as it is written.
    public GuideSettings withoutPlaceholders() {
        return withPlaceholders(Map.of());
    }

    private GuideSettings withPlaceholders(Map<String, String> others) {
        return new GuideSettings(
                name,
                account,
                region,
                nameSuffix,
                others,
                secrets,
                alarmActions,
                okActions,
                alarms,
                leave,
                runbooks,
                vocabulary,
                environments);
    }

    /// These settings as they are in an environment: what it says wins, alarm by alarm and placeholder by
    /// placeholder.
    ///
    /// @throws FaultException for one that they do not know
    public GuideSettings in(String environment) {
        GuideSettings overlay = environments.get(environment);
        if (overlay == null) {
            String known = environments.isEmpty()
                    ? "one under environments in guide.yaml; there are none"
                    : "one of " + String.join(", ", new TreeSet<>(environments.keySet()));
            throw new FaultException(new Fault.InvalidParameter(
                    "environment", "environment: " + environment + " (expected: " + known + ")"));
        }
        return Overlay.of(this, overlay);
    }

    public Optional<AlarmSettings> alarm(String alarmName) {
        return Optional.ofNullable(alarms.get(alarmName));
    }

    /// The name on the server of an alarm that the guide calls so.
    public String alarmNameOf(String inTheGuide) {
        return inTheGuide + nameSuffix.orElse("");
    }

    /// Why something of this name is left out, if it is.
    public Optional<String> left(String leftName) {
        return leave.stream()
                .filter(left -> left.name().equals(leftName))
                .findFirst()
                .map(Leave::reason);
    }

    /// Whether a value can stand in a command as it is.
    static boolean isSafe(String value) {
        return SAFE.matcher(value).matches();
    }

    private static void check(String name, String value) {
        if (name.isBlank() || !isSafe(value)) {
            throw new FaultException(new Fault.InvalidParameter(
                    name, name + ": " + value + " (expected: letters, digits and ._@:/+=,%-)"));
        }
    }
}
