package dev.hinomi.records;

import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the parts of the kit share: a store, and values of the kind that domain modules keep.
interface RecordsFixture {
    Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    Scope OSAKA = new Scope("123456789012", "ap-northeast-3");
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    Collection<Rule> RULES = new Collection<>("rule", Rule.class);
    Collection<Rule> OTHERS = new Collection<>("other", Rule.class);
    Journal<Rule> HISTORY = new Journal<>("history", Rule.class);
    Journal<Rule> AUDIT = new Journal<>("audit", Rule.class);
    Queue<Rule> RETRIES = new Queue<>("retry", Rule.class);
    Queue<Rule> DELETIONS = new Queue<>("deletion", Rule.class);

    /// Lists, durations and choices, as domain records have them.
    record Rule(
            String name, Optional<String> note, List<String> actions, Duration period, Instant since, Check check) {}

    sealed interface Check {
        record Above(double threshold) implements Check {}

        record Missing() implements Check {}
    }

    Records records();

    void reopen();

    static Rule rule(String name) {
        return new Rule(
                name, Optional.empty(), List.of("page", "日本"), Duration.ofSeconds(60), NOON, new Check.Above(0.1));
    }

    static OpsEvent event(String id) {
        return new OpsEvent.AlarmTransitioned(
                id, TOKYO, NOON, "alarm", "OK", "ALARM", "Threshold Crossed", "{}", "{}", List.of("arn"), List.of());
    }

    default long put(Scope scope, String id) {
        return records().write(tx -> tx.put(RULES, scope, id, rule(id)));
    }

    default long publish(String id) {
        return records().write(tx -> tx.publish(event(id)));
    }

    /// The ids of rules.
    default List<String> ids(String prefix, @Nullable String after, int limit) {
        return records().<List<Document<Rule>>>read(tx -> tx.list(RULES, TOKYO, prefix, after, limit)).stream()
                .map(Document::id)
                .toList();
    }
}
