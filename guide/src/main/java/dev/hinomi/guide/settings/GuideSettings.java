package dev.hinomi.guide.settings;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Values for a guide.
///
/// @param name of the guide on the server; the file's name when empty
/// @param account the account that the guide's ARNs shall have instead of their own
/// @param region the region that the guide's ARNs shall have instead of their own
/// @param placeholders what stands in the guide, and what is meant
/// @param alarmActions for alarms that have none
/// @param okActions for alarms that have none
/// @param alarms what the guide does not say of an alarm, by its name
/// @param leave what not to apply
public record GuideSettings(
        Optional<String> name,
        Optional<String> account,
        Optional<String> region,
        Map<String, String> placeholders,
        List<String> alarmActions,
        List<String> okActions,
        Map<String, AlarmSettings> alarms,
        List<Leave> leave) {
    /// Values go into shell blocks, so nothing that a shell would interpret is let in.
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}._@:/+=,%-]{1,1000}");

    public GuideSettings {
        placeholders = Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
        alarmActions = List.copyOf(alarmActions);
        okActions = List.copyOf(okActions);
        alarms = Map.copyOf(alarms);
        leave = List.copyOf(leave);
        placeholders.forEach(GuideSettings::check);
    }

    /// Something that is not applied.
    ///
    /// @param name of the alarm, the topic or the subscription's endpoint
    public record Leave(String name, String reason) {}

    /// Nothing set.
    public static GuideSettings none() {
        return new GuideSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /// These settings with more placeholders, which win over those that are there.
    public GuideSettings with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(placeholders);
        all.putAll(more);
        return new GuideSettings(name, account, region, all, alarmActions, okActions, alarms, leave);
    }

    /// These settings for a guide that is read as it is written.
    public GuideSettings withoutPlaceholders() {
        return new GuideSettings(name, account, region, Map.of(), alarmActions, okActions, alarms, leave);
    }

    public Optional<AlarmSettings> alarm(String name) {
        return Optional.ofNullable(alarms.get(name));
    }

    /// Why something of this name is left out, if it is.
    public Optional<String> left(String name) {
        return leave.stream()
                .filter(left -> left.name().equals(name))
                .findFirst()
                .map(Leave::reason);
    }

    private static void check(String name, String value) {
        if (name.isBlank() || !SAFE.matcher(value).matches()) {
            throw new FaultException(new Fault.InvalidParameter(
                    name, name + ": " + value + " (expected: letters, digits and ._@:/+=,%-)"));
        }
    }
}
