package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The anomaly detectors of each account and region. Durable on return.
public final class AnomalyDetectors {
    private static final Collection<AnomalyDetector> DETECTORS =
            new Collection<>("anomaly-detector", AnomalyDetector.class);
    private static final PageToken TOKENS = new PageToken("DescribeAnomalyDetectors");
    private static final int MAX_DETECTORS = 500;

    private final Records records;
    private final SubjectRules rules;

    /// @param sources by which expressions are checked
    public AnomalyDetectors(Records records, DataSources sources) {
        this.records = records;
        this.rules = new SubjectRules(sources);
    }

    /// Makes a detector, or changes the settings of the one that there is for the subject, which is trained anew then.
    ///
    /// @return its id
    /// @throws FaultException for what PutAnomalyDetector refuses
    public String put(Scope scope, DetectorSubject subject, DetectorSettings settings) {
        rules.check(subject);
        AnomalyDetector detector = AnomalyDetector.of(subject, settings.checked());
        return records.write(tx -> {
            Optional<AnomalyDetector> present = get(tx, scope, detector.id());
            if (present.isEmpty() && count(tx, scope) >= MAX_DETECTORS) {
                throw new FaultException(new Fault.LimitExceeded(
                        "anomaly detectors: " + MAX_DETECTORS + " (expected: fewer, before another one)"));
            }
            if (present.isEmpty() || !present.get().settings().equals(settings)) {
                tx.put(DETECTORS, scope, detector.id(), detector);
            }
            return detector.id();
        });
    }

    /// The detector of a subject; one with default settings is made when there is none.
    AnomalyDetector ensure(Scope scope, DetectorSubject subject) {
        AnomalyDetector made = AnomalyDetector.of(subject, DetectorSettings.DEFAULT);
        return records.read(tx -> get(tx, scope, made.id()))
                .orElseGet(() -> records.write(tx -> get(tx, scope, made.id()).orElseGet(() -> {
                    tx.put(DETECTORS, scope, made.id(), made);
                    return made;
                })));
    }

    /// The detector of a subject.
    public Optional<AnomalyDetector> find(Scope scope, DetectorSubject subject) {
        return records.read(tx -> get(tx, scope, subject.detectorId()));
    }

    /// A page of detectors, by id.
    ///
    /// @param token the page before's, null for the first
    public DetectorPage list(Scope scope, DetectorFilter filter, int size, @Nullable String token) {
        String after = token == null ? null : TOKENS.place(token);
        List<AnomalyDetector> found =
                records.read(tx -> tx.list(DETECTORS, scope, "", after, Integer.MAX_VALUE)).stream()
                        .map(Document::value)
                        .filter(filter::matches)
                        .limit(size + 1L)
                        .toList();
        if (found.size() <= size) {
            return new DetectorPage(found, Optional.empty());
        }
        List<AnomalyDetector> page = found.subList(0, size);
        return new DetectorPage(page, Optional.of(TOKENS.issue(page.getLast().id())));
    }

    /// Deletes a detector.
    ///
    /// @throws FaultException with a [Fault.NotFound] when there is none of the id
    public void delete(Scope scope, String id) {
        if (!records.write(tx -> tx.delete(DETECTORS, scope, id))) {
            throw new FaultException(new Fault.NotFound("anomaly detector", "Anomaly detector not found"));
        }
    }

    /// Those of all scopes.
    List<Document<AnomalyDetector>> all() {
        return records.read(tx -> tx.listAll(DETECTORS));
    }

    /// Notes the state of a detector, unless it was changed meanwhile.
    void trained(Document<AnomalyDetector> detector, AnomalyDetector.State state, Instant at) {
        records.write(tx -> get(tx, detector.scope(), detector.id())
                .filter(detector.value()::equals)
                .map(present -> tx.put(DETECTORS, detector.scope(), detector.id(), present.trained(state, at)))
                .isPresent());
    }

    private static int count(WriteTx tx, Scope scope) {
        return tx.list(DETECTORS, scope, "", null, MAX_DETECTORS).size();
    }

    private static Optional<AnomalyDetector> get(ReadTx tx, Scope scope, String id) {
        return tx.get(DETECTORS, scope, id).map(Document::value);
    }
}
