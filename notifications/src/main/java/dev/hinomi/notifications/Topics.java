package dev.hinomi.notifications;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.notifications.state.Topic;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The topics of every scope.
public final class Topics {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final String FIFO = ".fifo";

    private final Records records;
    private final Timers timers;

    Topics(Records records, Timers timers) {
        this.records = records;
        this.timers = timers;
    }

    /// Makes a topic, or finds the one that is there already, and returns its ARN.
    ///
    /// @param attributes by SNS's names
    public String create(Scope scope, String name, Map<String, String> attributes, Map<String, String> tags) {
        checkName(name);
        Map<String, String> kept = TopicAttributes.checked(attributes);
        Topic topic = records.write(tx -> {
            Optional<Topic> known = Tables.topic(tx, scope, name);
            if (known.isPresent()) {
                return sameAs(known.get(), kept, tags);
            }
            Topic made = new Topic(name, kept, tags, 0, timers.instant());
            tx.put(Tables.TOPICS, scope, name, made);
            return made;
        });
        return topic.arn(scope).toString();
    }

    /// The ARNs of the scope's topics, in order of their names.
    ///
    /// @param nextToken of the page before; null for the first
    public Page<String> list(Scope scope, @Nullable String nextToken) {
        String after = Page.after(nextToken);
        return records.read(tx -> Page.of(tx.list(Tables.TOPICS, scope, "", after, Page.SIZE), Document::id))
                .map(found -> Optional.of(found.value().arn(scope).toString()));
    }

    /// Deletes a topic, its subscriptions and what was still on its way to them. One that is not there is no error.
    public void delete(Scope scope, String topicArn) {
        String name = SnsArn.topic(scope, "TopicArn", topicArn);
        records.write(tx -> {
            for (Subscription subscription : Tables.subscriptionsOf(tx, scope, name)) {
                tx.delete(Tables.SUBSCRIPTIONS, scope, subscription.id());
            }
            return tx.delete(Tables.TOPICS, scope, name);
        });
    }

    /// All attributes of a topic, defaults included.
    public Map<String, String> attributes(Scope scope, String topicArn) {
        String name = SnsArn.topic(scope, "TopicArn", topicArn);
        return records.read(tx -> TopicAttributes.read(
                scope, require(tx, scope, name), Tables.subscriptionsOf(tx, scope, name), timers.instant()));
    }

    /// Sets one attribute. An empty value takes it back to its default.
    public void setAttribute(Scope scope, String topicArn, String attribute, String value) {
        String name = SnsArn.topic(scope, "TopicArn", topicArn);
        records.write(tx -> {
            Topic topic = require(tx, scope, name);
            Map<String, String> changed = TopicAttributes.changed(topic, attribute, value);
            return tx.put(Tables.TOPICS, scope, name, topic.withAttributes(changed));
        });
    }

    static Topic require(ReadTx tx, Scope scope, String name) {
        return Tables.topic(tx, scope, name)
                .orElseThrow(() -> new FaultException(new Fault.NotFound("topic", "Topic does not exist")));
    }

    /// A topic can be created again with the attributes and tags that it has, and not with others.
    private static Topic sameAs(Topic known, Map<String, String> attributes, Map<String, String> tags) {
        if (!known.attributes().entrySet().containsAll(attributes.entrySet())) {
            throw different("Attributes");
        }
        if (!tags.isEmpty() && !known.tags().equals(tags)) {
            throw different("Tags");
        }
        return known;
    }

    private static FaultException different(String what) {
        return new FaultException(new Fault.InvalidParameter(
                what,
                "Invalid parameter: " + what + " Reason: Topic already exists with different "
                        + what.toLowerCase(Locale.ROOT)));
    }

    private static void checkName(String name) {
        if (name.endsWith(FIFO)
                && NAME.matcher(name.substring(0, name.length() - FIFO.length()))
                        .matches()) {
            throw new FaultException(new Fault.Unsupported(
                    "FifoTopic", "Invalid parameter: Topic Name Reason: FIFO topics are not supported: " + name));
        }
        if (!NAME.matcher(name).matches()) {
            throw new FaultException(new Fault.InvalidParameter("Name", "Invalid parameter: Topic Name"));
        }
    }
}
