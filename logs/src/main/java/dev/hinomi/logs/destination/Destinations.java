package dev.hinomi.logs.destination;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.policy.IamPolicies;
import dev.hinomi.logs.tag.Taggable;
import dev.hinomi.logs.tag.Tags;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes, describes and deletes destinations.
public final class Destinations implements Taggable {
    private static final int MAX_POLICY_BYTES = 5120;

    /// By name.
    private static final Collection<Destination> DESTINATIONS = new Collection<>("log-destination", Destination.class);

    private final Records records;
    private final InstantSource clock;

    public Destinations(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Makes a destination, or gives one that exists another target and role. New tags join those that it has.
    public Destination put(Scope scope, String name, String targetArn, String roleArn, Map<String, String> tags) {
        checkTarget(targetArn);
        Tags.check(tags);
        return records.write(tx -> {
            Destination destination = tx.get(DESTINATIONS, scope, name)
                    .map(Document::value)
                    .map(present -> present.withTarget(
                            targetArn,
                            roleArn,
                            Tags.add(present.tags(), tags, present.arn(scope).toString())))
                    .orElseGet(
                            () -> new Destination(name, targetArn, roleArn, Optional.empty(), clock.instant(), tags));
            tx.put(DESTINATIONS, scope, name, destination);
            return destination;
        });
    }

    private static void checkTarget(String target) {
        if (Arn.parse(target).isEmpty() && !target.startsWith("http://") && !target.startsWith("https://")) {
            throw new FaultException(new Fault.InvalidParameter(
                    "targetArn", "targetArn: '" + target + "' (expected: an ARN, or an http or https URL)"));
        }
    }

    /// Says who may subscribe to a destination.
    public void putPolicy(Scope scope, String name, String policy) {
        int bytes = policy.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_POLICY_BYTES) {
            throw new FaultException(new Fault.InvalidParameter(
                    "accessPolicy", "accessPolicy: " + bytes + " bytes (expected: at most " + MAX_POLICY_BYTES + ")"));
        }
        IamPolicies.check("accessPolicy", policy);
        change(scope, name, destination -> destination.withPolicy(policy));
    }

    /// A page of the destinations whose names start with `prefix`, by name.
    public Page<Destination> describe(Scope scope, String prefix, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("DescribeDestinations " + scope + prefix, Page.TOKEN_LIFETIME, clock);
        String after = token.map(tokens::place).orElse(null);
        List<Document<Destination>> found = records.read(tx -> tx.list(DESTINATIONS, scope, prefix, after, limit + 1));
        return Page.of(found, limit, Document::value, last -> tokens.issue(last.id()));
    }

    /// The destination of this name, if there is one.
    public Optional<Destination> find(Scope scope, String name) {
        return records.read(tx -> tx.get(DESTINATIONS, scope, name)).map(Document::value);
    }

    public void delete(Scope scope, String name) {
        records.write(tx -> {
            require(tx, scope, name);
            return tx.delete(DESTINATIONS, scope, name);
        });
    }

    @Override
    public Map<String, String> tags(Scope scope, String name) {
        return records.read(tx -> require(tx, scope, name)).tags();
    }

    @Override
    public void changeTags(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        change(scope, name, destination -> destination.withTags(change.apply(destination.tags())));
    }

    private void change(Scope scope, String name, UnaryOperator<Destination> change) {
        records.write(tx -> tx.put(DESTINATIONS, scope, name, change.apply(require(tx, scope, name))));
    }

    private static Destination require(ReadTx tx, Scope scope, String name) {
        return tx.get(DESTINATIONS, scope, name)
                .map(Document::value)
                .orElseThrow(() -> new FaultException(
                        new Fault.NotFound("destination", "The specified destination does not exist.")));
    }
}
