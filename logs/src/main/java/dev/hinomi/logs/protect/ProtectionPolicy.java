package dev.hinomi.logs.protect;

import dev.hinomi.logs.identifier.DataIdentifier;
import dev.hinomi.logs.identifier.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A data protection policy: what to find in events, to report it and to mask it. Immutable.
///
/// @param name of the policy, which its metric carries
/// @param identifiers what it finds, by name
/// @param findingsGroup the log group that findings are reported to
public record ProtectionPolicy(String name, List<Named> identifiers, Optional<String> findingsGroup) {
    public ProtectionPolicy {
        identifiers = List.copyOf(identifiers);
    }

    /// A data identifier of the policy.
    ///
    /// @param name as reports call it
    /// @param entries any of which may find it
    public record Named(String name, List<DataIdentifier> entries) {
        public Named {
            entries = List.copyOf(entries);
        }

        List<Span> find(String text) {
            return entries.stream()
                    .flatMap(entry -> entry.find(text).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /// Reads a policy document. Throws a [dev.hinomi.kernel.Fault.InvalidParameter] that names what is wrong.
    public static ProtectionPolicy parse(String document) {
        return new PolicyParser().parse(document);
    }

    /// What the policy finds in a text, in the order of its identifiers.
    public List<Finding> find(String text) {
        List<Finding> findings = new ArrayList<>();
        for (Named identifier : identifiers) {
            List<Span> spans = identifier.find(text);
            if (!spans.isEmpty()) {
                findings.add(new Finding(identifier.name(), spans));
            }
        }
        return findings;
    }

    /// The text with `*` for every character of what the policies find.
    public static String mask(List<ProtectionPolicy> policies, String text) {
        char[] masked = text.toCharArray();
        boolean changed = false;
        for (ProtectionPolicy policy : policies) {
            for (Finding finding : policy.find(text)) {
                for (Span span : finding.spans()) {
                    Arrays.fill(masked, span.start(), span.end(), '*');
                    changed = true;
                }
            }
        }
        return changed ? new String(masked) : text;
    }
}
