package dev.hinomi.api.agent;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.agent.AgentBatch;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Takes lines over TCP and UDP. Nobody is asked who they are, so it is for an address that only trusted
/// senders reach.
public final class AgentListener implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AgentListener.class.getName());
    private static final int MAX_CONNECTIONS = 256;
    private static final int BACKLOG = 50;
    private static final int MAX_ATTEMPTS = 10;
    private static final int CHUNK = 64 << 10;

    /// For how long more lines are awaited before those that came are stored.
    private static final int GATHERING_MILLIS = 10;

    private final PatientStore store;
    private final ServerSocket server;
    private final DatagramSocket datagrams;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Binds both sockets; nothing is taken before [#start].
    ///
    /// @param port 0 for any free one
    /// @param put stores a batch; durable on return. What it refuses as unavailable is offered again
    public AgentListener(String bind, int port, Consumer<AgentBatch> put, InstantSource clock) {
        store = new PatientStore(put, clock);
        try {
            Sockets bound = Sockets.bind(bind, port);
            server = bound.server();
            datagrams = bound.datagrams();
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.Unavailable("port " + port + " of " + bind + " for the embedded metric format: " + e), e);
        }
    }

    /// Both sockets, on one port.
    private record Sockets(ServerSocket server, DatagramSocket datagrams) {
        /// A port that is free for TCP may be taken for UDP; any other one will do when none is asked for.
        static Sockets bind(String host, int port) throws IOException {
            for (int attempt = 1; ; attempt++) {
                ServerSocket server = new ServerSocket(port, BACKLOG, InetAddress.getByName(host));
                try {
                    return new Sockets(server, new DatagramSocket(new InetSocketAddress(host, server.getLocalPort())));
                } catch (IOException e) {
                    server.close();
                    if (port != 0 || attempt == MAX_ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }
    }

    public void start() {
        threads.execute(this::accept);
        threads.execute(this::receive);
    }

    /// The port that it listens on, for both protocols.
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                if (connections.size() >= MAX_CONNECTIONS) {
                    LOG.log(Level.WARNING, "{0} is refused: {1} others are connected", connection, MAX_CONNECTIONS);
                    connection.close();
                } else {
                    connections.add(connection);
                    threads.execute(() -> read(connection));
                }
            } catch (IOException e) {
                logUnlessClosed(e);
            }
        }
    }

    private void read(Socket connection) {
        Lines lines = new Lines(store, String.valueOf(connection.getRemoteSocketAddress()));
        try (connection) {
            InputStream in = connection.getInputStream();
            byte[] chunk = new byte[CHUNK];
            while (true) {
                connection.setSoTimeout(lines.areWaiting() ? GATHERING_MILLIS : 0);
                try {
                    int count = in.read(chunk);
                    if (count < 0) {
                        break;
                    }
                    lines.add(chunk, count);
                } catch (SocketTimeoutException _) {
                    lines.flush();
                }
            }
            lines.endLine();
        } catch (IOException e) {
            logUnlessClosed(e);
        } finally {
            lines.flush();
            connections.remove(connection);
        }
    }

    private void receive() {
        Lines lines = new Lines(store, "UDP");
        DatagramPacket packet = new DatagramPacket(new byte[CHUNK], CHUNK);
        while (!datagrams.isClosed()) {
            try {
                datagrams.setSoTimeout(lines.areWaiting() ? GATHERING_MILLIS : 0);
                datagrams.receive(packet);
                lines.add(packet.getData(), packet.getLength());
                lines.endLine();
            } catch (SocketTimeoutException _) {
                lines.flush();
            } catch (IOException e) {
                logUnlessClosed(e);
            }
        }
        lines.flush();
    }

    private void logUnlessClosed(IOException e) {
        if (!server.isClosed()) {
            LOG.log(Level.WARNING, "a connection for the embedded metric format failed", e);
        }
    }

    /// Takes no more, and returns when all that was read is stored.
    @Override
    public void close() {
        try {
            server.close();
            datagrams.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "closing a connection for the embedded metric format failed", e);
        }
        store.giveUp();
        threads.close();
    }
}
