package dev.hinomi.logs;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.destination.Destinations;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupListing;
import dev.hinomi.logs.group.QueryResultKeys;
import dev.hinomi.logs.index.IndexDocument;
import dev.hinomi.logs.index.IndexPolicies;
import dev.hinomi.logs.lookup.LookupTables;
import dev.hinomi.logs.policy.AccountPolicies;
import dev.hinomi.logs.policy.AccountPolicy;
import dev.hinomi.logs.policy.AccountPolicyType;
import dev.hinomi.logs.policy.MetricExtractionPolicy;
import dev.hinomi.logs.policy.ResourcePolicies;
import dev.hinomi.logs.policy.SubscriptionPolicy;
import dev.hinomi.logs.protect.AccountProtection;
import dev.hinomi.logs.protect.ProtectionPolicy;
import dev.hinomi.logs.transform.AccountTransformers;
import dev.hinomi.logs.transform.Transformer;
import dev.hinomi.records.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is put, described and deleted beside groups and streams, and itself touches no event.
public final class Administration {
    private final ResourcePolicies resourcePolicies;
    private final AccountPolicies accountPolicies;
    private final IndexPolicies indexPolicies;
    private final LogGroupListing listing;
    private final Destinations destinations;
    private final LookupTables lookupTables;
    private final QueryResultKeys queryResultKeys;
    private final InstantSource clock;

    Administration(Records records, InstantSource clock) {
        this.clock = clock;
        resourcePolicies = new ResourcePolicies(records, clock);
        accountPolicies = new AccountPolicies(
                records,
                Map.of(
                        AccountPolicyType.DATA_PROTECTION_POLICY,
                        ProtectionPolicy::parse,
                        AccountPolicyType.TRANSFORMER_POLICY,
                        Transformer::parse,
                        AccountPolicyType.SUBSCRIPTION_FILTER_POLICY,
                        Administration::refuseSubscription,
                        AccountPolicyType.FIELD_INDEX_POLICY,
                        IndexDocument::parse,
                        AccountPolicyType.METRIC_EXTRACTION_POLICY,
                        MetricExtractionPolicy::parse),
                clock);
        indexPolicies = new IndexPolicies(records, accountPolicies, clock);
        listing = new LogGroupListing(records, indexPolicies);
        destinations = new Destinations(records, clock);
        lookupTables = new LookupTables(records, clock);
        queryResultKeys = new QueryResultKeys(records);
    }

    /// Events leave by the filters of their groups alone, so a filter for all groups would deliver nothing.
    private static void refuseSubscription(String document) {
        SubscriptionPolicy.parse(document);
        throw new FaultException(new Fault.Unsupported(
                "policyType",
                "policyType: SUBSCRIPTION_FILTER_POLICY is not supported (expected: PutSubscriptionFilter for each "
                        + "log group)"));
    }

    /// Reads what has to be in memory.
    void start() {
        accountPolicies.load();
    }

    /// What is deleted with a log group, together with what belongs to one elsewhere.
    List<GroupOwned> owned(GroupOwned... elsewhere) {
        List<GroupOwned> owned = new ArrayList<>(List.of(elsewhere));
        owned.add(resourcePolicies);
        owned.add(indexPolicies);
        return owned;
    }

    /// The data protection policies of accounts.
    AccountProtection protection() {
        return new AccountProtection() {
            @Override
            public Optional<String> document(Scope scope, Instant at) {
                return accountPolicies
                        .effective(scope, AccountPolicyType.DATA_PROTECTION_POLICY, at)
                        .map(AccountPolicy::document);
            }

            @Override
            public boolean ever(Scope scope) {
                return accountPolicies.ever(scope, AccountPolicyType.DATA_PROTECTION_POLICY);
            }
        };
    }

    /// The transformers of accounts.
    AccountTransformers transformers() {
        return new AccountTransformers() {
            @Override
            public Optional<String> config(Scope scope, LogGroup group, Instant at) {
                return accountPolicies
                        .effective(scope, AccountPolicyType.TRANSFORMER_POLICY, group, at)
                        .map(AccountPolicy::document);
            }

            @Override
            public boolean ever(Scope scope) {
                return accountPolicies.ever(scope, AccountPolicyType.TRANSFORMER_POLICY);
            }
        };
    }

    /// Whether metrics are made of the group's events in the embedded metric format.
    boolean extractsMetrics(Scope scope, LogGroup group) {
        return accountPolicies
                .effective(scope, AccountPolicyType.METRIC_EXTRACTION_POLICY, group, clock.instant())
                .map(policy -> MetricExtractionPolicy.parse(policy.document()).enabled())
                .orElse(true);
    }

    public ResourcePolicies resourcePolicies() {
        return resourcePolicies;
    }

    public AccountPolicies accountPolicies() {
        return accountPolicies;
    }

    public IndexPolicies indexPolicies() {
        return indexPolicies;
    }

    public LogGroupListing listing() {
        return listing;
    }

    public Destinations destinations() {
        return destinations;
    }

    public LookupTables lookupTables() {
        return lookupTables;
    }

    public QueryResultKeys queryResultKeys() {
        return queryResultKeys;
    }
}
