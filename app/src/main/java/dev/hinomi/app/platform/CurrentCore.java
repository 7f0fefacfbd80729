package dev.hinomi.app.platform;

import dev.hinomi.api.access.Invitations;
import dev.hinomi.api.load.Load;
import dev.hinomi.api.route.ResetRoute;
import dev.hinomi.api.security.NamedPrincipal;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.app.config.Settings;
import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// The core that requests go to. A reset puts an empty one in its place: it waits until no request is
/// under way, and requests that come meanwhile wait for its end.
final class CurrentCore implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CurrentCore.class.getName());

    /// How long a reset waits for requests under way.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Why nothing is answered after a reset that failed.
    static final String NOT_OPEN = "no state is open (expected: a POST " + ResetRoute.PATH + " that succeeds)";

    private final Settings settings;
    private final Timers timers;
    private final Addresses addresses;
    private final Optional<FaultBoard> faults;
    private final Load load;

    /// Held by a reset and by the end, so that no reset opens a core after the end.
    private final ReentrantLock change = new ReentrantLock();

    /// Requests hold it to read, a reset to write.
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    /// The last that could be opened. Its paths and its authentication hold even while it is closed.
    private volatile Core latest;

    private volatile boolean open = true;
    private List<NamedPrincipal> principals = List.of();
    private boolean ended;

    /// @param faults of the simulated systems; none when none are simulated
    /// @param load counts for all cores
    CurrentCore(Settings settings, Timers timers, Addresses addresses, Optional<FaultBoard> faults, Load load) {
        this.settings = settings;
        this.timers = timers;
        this.addresses = addresses;
        this.faults = faults;
        this.load = load;
        this.latest = new Core(settings, timers, addresses, principals, faults, load);
    }

    void start() {
        latest.start();
    }

    /// False during a reset, and after one that failed until another succeeds.
    boolean isOpen() {
        return open;
    }

    /// A link for the first person to sign in, where people sign in and nobody can yet.
    Optional<Invitations.Link> setUpLink() {
        return ifOpen(Core::setUpLink).flatMap(link -> link);
    }

    /// A line for each file of the core that is damaged.
    List<String> damage() {
        return latest.damage();
    }

    /// Has the core answer a request.
    WireResponse answer(Function<Core, WireResponse> request) {
        return ifOpen(request).orElseGet(() -> Answers.refusal(503, NOT_OPEN));
    }

    /// The same for an answer of another kind; empty when no core is open.
    <T> Optional<T> ifOpen(Function<Core, T> request) {
        gate.readLock().lock();
        try {
            return open ? Optional.of(request.apply(latest)) : Optional.empty();
        } finally {
            gate.readLock().unlock();
        }
    }

    /// Has the core do what is no request; throws a [Fault.Unavailable] when none is open.
    void use(Consumer<Core> work) {
        gate.readLock().lock();
        try {
            if (!open) {
                throw new FaultException(new Fault.Unavailable("no state is open"));
            }
            work.accept(latest);
        } finally {
            gate.readLock().unlock();
        }
    }

    /// The core's own paths.
    Route routes() {
        return new Route() {
            @Override
            public boolean serves(String method, String path) {
                return latest.route(method, path).isPresent();
            }

            @Override
            public WireResponse handle(WireRequest request) {
                return answer(core -> core.route(request.method(), request.path())
                        .orElseThrow()
                        .handle(request));
            }
        };
    }

    /// The path by which a reset is asked for. It does not wait at the gate that it closes.
    Route resetRoute() {
        return settings.ephemeral()
                ? ResetRoute.offered(() -> latest.surroundings().observedBy(this::keep), this::reset)
                : ResetRoute.notOffered();
    }

    /// In the audit log that there is after the reset.
    private void keep(Caller caller, String region, WireRequest request, Optional<String> refusal) {
        ifOpen(Core::audit).ifPresent(audit -> audit.requested(caller, region, request, refusal));
    }

    private void reset() {
        change.lock();
        try {
            if (ended) {
                throw new FaultException(new Fault.Unavailable("the server is stopping"));
            }
            closeGate();
            try {
                replace();
            } finally {
                gate.writeLock().unlock();
            }
            tellSetUpLink();
        } finally {
            change.unlock();
        }
    }

    /// The one that the start told is wiped with all else.
    private void tellSetUpLink() {
        latest.setUpLink()
                .ifPresent(link -> LOG.log(
                        System.Logger.Level.INFO,
                        "nobody can sign in at the web console any more; choose your name and password at {0} by {1}",
                        link.link(),
                        link.expires()));
    }

    private void closeGate() {
        try {
            if (!gate.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new FaultException(new Fault.Unavailable(
                        "requests are still under way after " + PATIENCE.toSeconds() + " s; nothing was wiped"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("interrupted; nothing was wiped"), e);
        }
    }

    private void replace() {
        if (open) {
            principals = latest.principals().all();
            open = false;
            latest.close();
        }
        new DataDirectory(settings.data()).wipe();
        Core next = new Core(settings, timers, addresses, principals, faults, load);
        try {
            next.start();
        } catch (RuntimeException e) {
            next.close();
            throw e;
        }
        latest = next;
        open = true;
    }

    @Override
    public void close() {
        change.lock();
        try {
            ended = true;
            if (open) {
                open = false;
                latest.close();
            }
        } finally {
            change.unlock();
        }
    }
}
