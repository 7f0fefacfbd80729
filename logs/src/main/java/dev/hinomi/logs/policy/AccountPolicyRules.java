package dev.hinomi.logs.policy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.policy.Selection.All;
import dev.hinomi.logs.policy.Selection.DataSource;
import dev.hinomi.logs.policy.Selection.Names;
import dev.hinomi.logs.policy.Selection.Prefixes;
import java.util.List;

/// How many account policies of a type there may be and what they may select (API reference, `PutAccountPolicy`).
final class AccountPolicyRules {
    private static final int MAX_DOCUMENT = 30_720;
    private static final int MAX_SCOPED = 20;
    private static final int MAX_EXTRACTION = 5;
    private static final int MAX_EXTRACTION_VALUES = 50;

    private AccountPolicyRules() {}

    static void checkName(String name) {
        if (name.isEmpty() || name.startsWith("aws/")) {
            throw invalid("policyName", "policyName: '" + name + "' (expected: a name that does not start with aws/)");
        }
    }

    static void checkLength(String document) {
        if (document.length() > MAX_DOCUMENT) {
            throw invalid(
                    "policyDocument",
                    "policyDocument: " + document.length() + " characters (expected: at most " + MAX_DOCUMENT + ")");
        }
    }

    /// What the criteria of a type may be.
    static void checkSelection(AccountPolicyType type, Selection selection) {
        boolean allowed = selection instanceof All
                || switch (type) {
                    case DATA_PROTECTION_POLICY -> false;
                    case SUBSCRIPTION_FILTER_POLICY -> selection instanceof Names names && !names.in();
                    case TRANSFORMER_POLICY -> selection instanceof Prefixes prefixes && prefixes.in();
                    case FIELD_INDEX_POLICY ->
                        selection instanceof DataSource || (selection instanceof Prefixes prefixes && prefixes.in());
                    case METRIC_EXTRACTION_POLICY -> isExtraction(selection);
                };
        if (!allowed) {
            throw invalid(
                    "selectionCriteria", "selectionCriteria: not for " + type + " (expected: " + expected(type) + ")");
        }
    }

    private static boolean isExtraction(Selection selection) {
        return switch (selection) {
            case Names names -> names.names().size() <= MAX_EXTRACTION_VALUES;
            case Prefixes prefixes -> prefixes.prefixes().size() <= MAX_EXTRACTION_VALUES;
            case All _, DataSource _ -> false;
        };
    }

    private static String expected(AccountPolicyType type) {
        return switch (type) {
            case DATA_PROTECTION_POLICY -> "none";
            case SUBSCRIPTION_FILTER_POLICY -> "LogGroupName NOT IN [...]";
            case TRANSFORMER_POLICY -> "LogGroupNamePrefix IN [...]";
            case FIELD_INDEX_POLICY ->
                "LogGroupNamePrefix IN [...] or DataSourceName IN [...] AND DataSourceType IN [...]";
            case METRIC_EXTRACTION_POLICY ->
                "LogGroupName or LogGroupNamePrefix, IN or NOT IN, at most " + MAX_EXTRACTION_VALUES + " values";
        };
    }

    /// Whether a policy may stand beside the others of its type.
    static void checkBeside(AccountPolicyType type, Selection selection, List<AccountPolicy> others) {
        long beside = others.stream()
                .filter(other -> selection instanceof DataSource == other.selection() instanceof DataSource)
                .count();
        if (beside >= most(type)) {
            throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded."));
        }
        for (AccountPolicy other : others) {
            if (Overlap.between(selection, other.selection())) {
                throw invalid(
                        "selectionCriteria",
                        "selectionCriteria: overlaps with that of policy " + other.name()
                                + " (expected: no log group that another policy of type " + type + " selects)");
            }
        }
    }

    private static int most(AccountPolicyType type) {
        return switch (type) {
            case DATA_PROTECTION_POLICY, SUBSCRIPTION_FILTER_POLICY -> 1;
            case TRANSFORMER_POLICY, FIELD_INDEX_POLICY -> MAX_SCOPED;
            case METRIC_EXTRACTION_POLICY -> MAX_EXTRACTION;
        };
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
