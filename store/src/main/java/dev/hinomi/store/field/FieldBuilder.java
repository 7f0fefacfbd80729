package dev.hinomi.store.field;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.manifest.DayFile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes the field files that are missing, on a thread of its own, the newest first, when ingest leaves time for it:
/// see [#mayBuild].
final class FieldBuilder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FieldBuilder.class.getName());

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("store-fields").daemon().factory());
    private final Timers timers;
    private final DayFiles days;
    private final Predicate<DayFile> missing;
    private final Work work;
    private final AtomicBoolean looking = new AtomicBoolean();

    /// The files that queries asked for.
    private final Set<Long> wanted = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    /// What follows belongs to the thread. When to try the files again that could not be made.
    private final Map<Long, Instant> retries = new HashMap<>();

    private final Pace pace = new Pace();
    private Timers.@Nullable Timer next;

    /// Whether it was said that no field file can be made; until one can.
    private boolean failing;

    /// @param missing whether a day file has no field file
    FieldBuilder(Timers timers, DayFiles days, Predicate<DayFile> missing, Work work) {
        this.timers = timers;
        this.days = days;
        this.missing = missing;
        this.work = work;
    }

    /// Makes field files.
    @FunctionalInterface
    interface Work {
        /// Makes that of a day file.
        ///
        /// @param stopped asked at times whether to give up, with a [CancellationException]
        void build(DayFile day, BooleanSupplier stopped) throws SQLException, IOException;
    }

    /// Looks, soon, whether there is something to do.
    void look() {
        if (looking.compareAndSet(false, true)) {
            submit(() -> {
                looking.set(false);
                build(this::mayBuild);
                waitForMore();
            });
        }
    }

    /// A query would like to have the field file.
    void want(DayFile day) {
        if (wanted.add(day.number())) {
            look();
        }
    }

    void forget(DayFile day) {
        wanted.remove(day.number());
    }

    /// Makes all files that are missing, and waits for it.
    void buildAll() {
        try {
            thread.submit(() -> {
                        retries.clear();
                        build((view, day) -> true);
                    })
                    .get();
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "field files are left for the next start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("telemetry store: the builder of field files failed", e.getCause());
        }
    }

    /// Large files stay as they are: they get theirs unless ingest is busy, and even then when a query asked for it.
    /// Others are merged when there are more of them: they get theirs while there is nothing else to do, or when a
    /// query asked for it and ingest is not busy.
    private boolean mayBuild(DayFiles.View view, DayFile day) {
        Pace.Load load = pace.load(timers.instant(), days.storedEvents());
        boolean isWanted = wanted.contains(day.number());
        return switch (load) {
            case QUIET -> true;
            case LIGHT -> isWanted || view.isLarge(day);
            case BUSY -> isWanted && view.isLarge(day);
        };
    }

    @FunctionalInterface
    private interface Choice {
        boolean mayBuild(DayFiles.View view, DayFile day);
    }

    private void build(Choice choice) {
        boolean more = true;
        while (more && !closed) {
            try (DayFiles.View view = days.view()) {
                Optional<DayFile> next = missing(view).stream()
                        .filter(day -> !isPutOff(day) && choice.mayBuild(view, day))
                        .findFirst();
                next.ifPresent(day -> build(day, () -> closed || !choice.mayBuild(view, day)));
                more = next.isPresent();
            }
        }
    }

    private List<DayFile> missing(DayFiles.View view) {
        return view.files().stream()
                .filter(missing)
                .sorted(Comparator.comparingLong(DayFile::number).reversed())
                .toList();
    }

    private boolean isPutOff(DayFile day) {
        Instant retry = retries.get(day.number());
        return retry != null && timers.instant().isBefore(retry);
    }

    private void build(DayFile day, BooleanSupplier stopped) {
        try {
            work.build(day, stopped);
            wanted.remove(day.number());
            retries.remove(day.number());
            failing = !retries.isEmpty();
        } catch (CancellationException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0}: its field file is left for later", day.fileName());
        } catch (SQLException | IOException | RuntimeException e) {
            retries.put(day.number(), timers.instant().plus(RETRY));
            LOG.log(
                    failing ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                    day.fileName() + ": no field file could be made of it; queries read its messages meanwhile",
                    e);
            failing = true;
        }
    }

    /// While files are missing that may not be made, looks again.
    private void waitForMore() {
        List<DayFile> left;
        try (DayFiles.View view = days.view()) {
            left = missing(view);
            retries.keySet()
                    .retainAll(view.files().stream().map(DayFile::number).toList());
        }
        if (next != null) {
            next.cancel();
        }
        next = left.stream()
                .map(day -> isPutOff(day)
                        ? retries.get(day.number())
                        : timers.instant().plus(STEP))
                .min(Comparator.naturalOrder())
                .map(when -> timers.at(when, this::look))
                .orElse(null);
    }

    private void submit(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "field files of the telemetry store are put off", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "field files are left for the next start", e);
        }
    }

    /// Ends without finishing what was begun.
    @Override
    public void close() {
        closed = true;
        thread.close();
        if (next != null) {
            next.cancel();
        }
    }
}
