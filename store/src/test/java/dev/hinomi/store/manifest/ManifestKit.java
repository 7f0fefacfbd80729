package dev.hinomi.store.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every manifest does.
public abstract class ManifestKit {
    private static final Layout FULL = new Layout(
            1,
            9,
            77,
            4,
            List.of(new HotFile(3, 0, 1), new HotFile(8, 4, 61)),
            List.of(
                    new DayFile(4, 2, DayFile.Kind.EVENTS, LocalDate.of(2026, 2, 28), 1, 1_000, 1, 60, 0),
                    new DayFile(5, 4, DayFile.Kind.POINTS, LocalDate.of(1969, 12, 31), 1, 2, 7, 9, 300)),
            List.of(
                    new Deletion.Group(1, 11),
                    new Deletion.Stream(2, 12, 3),
                    new Deletion.EventsBefore(3, 13, -5, 70),
                    new Deletion.PointsBefore(4, 1_700_000_000_000L)));

    /// A manifest that nobody has set yet.
    protected abstract Manifest fresh();

    /// The same manifest as a later process finds it.
    protected abstract Manifest reopen(Manifest manifest);

    @Test
    void aFreshManifestIsEmpty() {
        assertThat(fresh().load()).isEqualTo(Layout.EMPTY);
    }

    @Test
    void whatIsSetIsThereAfterwardsToTheLastDetail() {
        Manifest manifest = fresh();
        assertThat(manifest.compareAndSet(Layout.EMPTY, FULL)).isTrue();
        assertThat(manifest.load()).isEqualTo(FULL);
        assertThat(reopen(manifest).load()).isEqualTo(FULL);
    }

    @Test
    void aChangeOfAnOldLayoutIsRefusedAndChangesNothing() {
        Manifest manifest = fresh();
        manifest.compareAndSet(Layout.EMPTY, FULL);
        assertThat(manifest.compareAndSet(Layout.EMPTY, Layout.EMPTY.addHotFile(new HotFile(1, 0, 1))))
                .isFalse();
        assertThat(reopen(manifest).load()).isEqualTo(FULL);
    }

    @Test
    void ofManyWhoChangeTheSameLayoutOneSucceeds() {
        Manifest manifest = fresh();
        AtomicInteger successes = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                HotFile file = new HotFile(i, 0, 1);
                threads.execute(() -> {
                    if (manifest.compareAndSet(Layout.EMPTY, Layout.EMPTY.addHotFile(file))) {
                        successes.incrementAndGet();
                    }
                });
            }
        }
        assertThat(successes).hasValue(1);
        assertThat(manifest.load().hot()).hasSize(1);
    }
}
