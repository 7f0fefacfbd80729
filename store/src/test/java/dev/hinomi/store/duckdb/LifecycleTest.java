package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.store.manifest.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store over its life: opened, aged, maintained, reset, closed, and its files with it.
final class LifecycleTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    @TempDir
    private Path directory;

    private final SetTimers timers = new SetTimers();

    @Test
    void anIdleStoreMakesNoDataFiles() throws IOException {
        open().close();
        assertThat(dataFiles()).isEmpty();
    }

    @Test
    void aHotFileIsSealedWhenItHasTheAge() {
        try (DuckDbStore store = open()) {
            store.appendEvents(List.of(event(1)));
            timers.fire(StoreSettings.DEFAULT.hotAge());
            await().until(() -> dataFiles().stream().allMatch(name -> name.startsWith("events-")));
            assertThat(ids(store)).containsExactly(1L);
        }
    }

    @Test
    void maintenanceRemovesDeadRowsAndComesAgain() {
        try (DuckDbStore store = open()) {
            for (long id = 1; id <= 2; id++) {
                store.appendEvents(List.of(event(id)));
                store.deleteGroup(1);
                timers.fire(StoreSettings.DEFAULT.maintenance());
                await().until(() -> dataFiles().isEmpty());
            }
        }
    }

    @Test
    void anInterruptedReadSaysSoAndHarmsNothing() {
        try (DuckDbStore store = open()) {
            store.appendEvents(List.of(event(1)));
            Thread.currentThread().interrupt();
            assertUnavailable(() -> ids(store));
            assertThat(Thread.interrupted()).as("the caller may still see it").isTrue();
            assertThat(ids(store)).containsExactly(1L);
        }
    }

    @Test
    void filesThatNobodyReadsAnyMoreAreRemoved() throws IOException {
        try (DuckDbStore store = open()) {
            for (long id = 1; id <= 3; id++) {
                store.appendEvents(List.of(event(id)));
                store.settle();
            }
            assertThat(dataFiles()).hasSize(1).first().asString().startsWith("events-2026-05-01-");
            store.deleteGroup(1);
            store.settle();
            assertThat(dataFiles()).isEmpty();
        }
        Layout layout = FileManifest.open(directory.resolve("manifest")).load();
        assertThat(layout.days()).isEmpty();
        assertThat(layout.deletions()).as("nothing is left that they concern").isEmpty();
    }

    @Test
    void aResetStoreIsAsNew() throws IOException {
        try (DuckDbStore store = open()) {
            store.appendEvents(List.of(event(5)));
            store.settle();
            store.appendEvents(List.of(event(6)));
            store.reset();
            assertThat(ids(store)).isEmpty();
            assertThat(store.maxEventId()).isZero();
            assertThat(store.streamSpans(1)).isEmpty();
            assertThat(dataFiles()).isEmpty();
            store.appendEvents(List.of(event(1)));
        }
        try (DuckDbStore store = open()) {
            assertThat(ids(store)).containsExactly(1L);
        }
    }

    @Test
    void aSecondStoreOnTheDirectoryIsRefused() {
        try (DuckDbStore store = open()) {
            assertThatThrownBy(() -> open())
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class))
                    .hasMessageContaining("in use");
            assertThat(ids(store)).isEmpty();
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        DuckDbStore store = open();
        store.close();
        for (Runnable call : List.<Runnable>of(() -> store.appendEvents(List.of(event(1))), () -> ids(store))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
        }
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
    }

    private DuckDbStore open() {
        return DuckDbStore.open(
                directory, FileManifest.open(directory.resolve("manifest")), StoreSettings.DEFAULT, timers);
    }

    private static NewEventRow event(long id) {
        return new NewEventRow(1, 1, START.plus(Duration.ofMinutes(id)), START, "message " + id);
    }

    private static List<Long> ids(DuckDbStore store) {
        return store
                .events(new EventScan(
                        1, Set.of(), Instant.MIN, Instant.MAX, false, null, TextCondition.ALWAYS, Integer.MAX_VALUE))
                .stream()
                .map(EventRow::id)
                .toList();
    }

    private List<String> dataFiles() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".db"))
                    .toList();
        }
    }

    /// Timers that run a task when they are told to.
    private static final class SetTimers implements Timers {
        private record Task(Instant when, Runnable run) {}

        private final List<Task> tasks = new ArrayList<>();

        @Override
        public Instant instant() {
            return START;
        }

        @Override
        public synchronized Timer at(Instant when, Runnable run) {
            Task task = new Task(when, run);
            tasks.add(task);
            return () -> remove(task);
        }

        private synchronized void remove(Task task) {
            tasks.remove(task);
        }

        /// Runs what was set for so long after the start.
        private void fire(Duration after) {
            List<Task> due;
            synchronized (this) {
                due = tasks.stream()
                        .filter(task -> task.when().equals(START.plus(after)))
                        .toList();
                tasks.removeAll(due);
            }
            assertThat(due).as("tasks set for " + after).hasSize(1);
            due.forEach(task -> task.run().run());
        }
    }
}
