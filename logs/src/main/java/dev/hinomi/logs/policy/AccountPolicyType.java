package dev.hinomi.logs.policy;

import dev.hinomi.logs.group.LogGroupFeature;

/// What an account policy is about (API reference, `PutAccountPolicy`).
public enum AccountPolicyType {
    DATA_PROTECTION_POLICY(LogGroupFeature.DATA_PROTECTION),
    SUBSCRIPTION_FILTER_POLICY(LogGroupFeature.SUBSCRIPTION_FILTERS),
    FIELD_INDEX_POLICY(LogGroupFeature.FIELD_INDEXES),
    TRANSFORMER_POLICY(LogGroupFeature.TRANSFORMERS),
    METRIC_EXTRACTION_POLICY(LogGroupFeature.EMBEDDED_METRICS);

    private final LogGroupFeature feature;

    AccountPolicyType(LogGroupFeature feature) {
        this.feature = feature;
    }

    /// What a log group must have for a policy of this type to apply to it.
    public LogGroupFeature feature() {
        return feature;
    }
}
