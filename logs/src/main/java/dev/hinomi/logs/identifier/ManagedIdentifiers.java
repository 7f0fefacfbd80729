package dev.hinomi.logs.identifier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// The managed data identifiers, by name.
public final class ManagedIdentifiers {
    /// What AWS finds by machine learning: a pattern would be wrong too often, either way.
    public static final Set<String> NOT_SUPPORTED = Set.of("Address", "Name");

    private static final SequencedMap<String, List<DataIdentifier>> ALL = load();

    private ManagedIdentifiers() {}

    private static SequencedMap<String, List<DataIdentifier>> load() {
        SequencedMap<String, List<DataIdentifier>> all = new LinkedHashMap<>();
        Stream.of(
                        Credentials.all(),
                        Devices.all(),
                        BankAccounts.all(),
                        PaymentCards.all(),
                        HealthData.all(),
                        PersonalData.all(),
                        PhoneNumbers.all(),
                        NationalNumbers.all(),
                        TaxNumbers.all(),
                        Passports.all(),
                        DriversLicenses.all())
                .flatMap(List::stream)
                .forEach(identifier -> all.merge(identifier.name(), List.of(identifier), ManagedIdentifiers::both));
        return all;
    }

    private static List<DataIdentifier> both(List<DataIdentifier> some, List<DataIdentifier> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// The entries of a name; empty when there is no such identifier.
    public static Optional<List<DataIdentifier>> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /// All names.
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }
}
