package dev.hinomi.logs.protect;

import dev.hinomi.logs.identifier.DataIdentifier;
import dev.hinomi.logs.identifier.ManagedIdentifiers;
import dev.hinomi.logs.protect.ProtectionPolicy.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads policy documents (user guide, "Understanding data protection policies"; API reference,
/// `PutDataProtectionPolicy`).
final class PolicyParser {
    private static final int MAX_LENGTH = 30_720;
    private static final String VERSION = "2021-06-01";
    private static final String MANAGED = "arn:aws:dataprotection::aws:data-identifier/";

    ProtectionPolicy parse(String document) {
        if (document.length() > MAX_LENGTH) {
            throw PolicyNode.refused(
                    "policyDocument: " + document.length() + " characters (expected: at most " + MAX_LENGTH + ")");
        }
        PolicyNode policy = PolicyNode.read(document);
        policy.allow("Name", "Description", "Version", "Statement", "Configuration");
        policy.optionalText("Description");
        if (!policy.text("Version").equals(VERSION)) {
            throw policy.wrong("Version", policy.text("Version"), VERSION);
        }
        Map<String, DataIdentifier> custom = CustomIdentifiers.parse(policy.optional("Configuration"));
        List<PolicyNode> statements = policy.list("Statement");
        PolicyNode audit = only(statements, "Audit");
        PolicyNode mask = only(statements, "Deidentify");
        if (statements.size() != 2) {
            throw policy.wrong("Statement", statements.size() + " statements", "one that audits and one that masks");
        }
        if (!Set.copyOf(audit.texts("DataIdentifier")).equals(Set.copyOf(mask.texts("DataIdentifier")))) {
            throw mask.wrong("DataIdentifier", "another list", "that of the statement that audits");
        }
        checkMask(mask.node("Operation").node("Deidentify"));
        return new ProtectionPolicy(
                policy.text("Name"),
                identifiers(audit, custom),
                destination(audit.node("Operation").node("Audit")));
    }

    /// The statement with an operation.
    private static PolicyNode only(List<PolicyNode> statements, String operation) {
        List<PolicyNode> found = new ArrayList<>();
        for (PolicyNode statement : statements) {
            statement.allow("Sid", "DataIdentifier", "Operation");
            statement.optionalText("Sid");
            statement.node("Operation").allow("Audit", "Deidentify");
            if (statement.node("Operation").has(operation)) {
                found.add(statement);
            }
        }
        if (found.size() != 1) {
            throw PolicyNode.refused(
                    "Statement: " + found.size() + " with the operation " + operation + " (expected: one)");
        }
        return found.getFirst();
    }

    private static void checkMask(PolicyNode deidentify) {
        deidentify.allow("MaskConfig");
        deidentify.node("MaskConfig").allow();
    }

    private static Optional<String> destination(PolicyNode audit) {
        audit.allow("FindingsDestination");
        PolicyNode destination = audit.node("FindingsDestination");
        destination.allow("CloudWatchLogs", "Firehose", "S3");
        for (String other : List.of("Firehose", "S3")) {
            if (destination.has(other)) {
                throw destination.unsupported(other, "findings are reported to a log group only");
            }
        }
        Optional<PolicyNode> logs = destination.optional("CloudWatchLogs");
        logs.ifPresent(node -> node.allow("LogGroup"));
        return logs.map(node -> node.text("LogGroup"));
    }

    private static List<Named> identifiers(PolicyNode statement, Map<String, DataIdentifier> custom) {
        List<Named> identifiers = new ArrayList<>();
        for (String reference : statement.texts("DataIdentifier")) {
            identifiers.add(identifier(statement, reference, custom));
        }
        return identifiers;
    }

    private static Named identifier(PolicyNode statement, String reference, Map<String, DataIdentifier> custom) {
        if (!reference.startsWith(MANAGED)) {
            DataIdentifier own = custom.get(reference);
            if (own == null) {
                throw statement.wrong(
                        "DataIdentifier", reference, MANAGED + "NAME, or the Name of a CustomDataIdentifier");
            }
            return new Named(reference, List.of(own));
        }
        String name = reference.substring(MANAGED.length());
        if (ManagedIdentifiers.NOT_SUPPORTED.contains(name)) {
            throw statement.unsupported(
                    "DataIdentifier", reference + ": AWS finds it by machine learning, which no pattern can replace");
        }
        return new Named(
                name,
                ManagedIdentifiers.named(name)
                        .orElseThrow(() -> statement.wrong("DataIdentifier", reference, similar(name))));
    }

    /// The names that begin as this one does, which may lack its country, or a hint where the others are.
    private static String similar(String name) {
        String type = name.contains("-") ? name.substring(0, name.indexOf('-')) : name;
        String similar = ManagedIdentifiers.names().stream()
                .filter(known -> known.startsWith(type + "-") || known.equals(type))
                .sorted()
                .collect(Collectors.joining(", "));
        return similar.isEmpty() ? "a managed data identifier such as EmailAddress or Ssn-US" : similar;
    }
}
