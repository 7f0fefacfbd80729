package dev.hinomi.runbooks.step.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TcpExecutorTest {
    private final TcpExecutor executor = new TcpExecutor(new EndpointGuard(false));
    private final RecordingContext context = RecordingContext.reading();

    @Test
    void aServerThatListensIsReached() throws InterruptedException, IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(executor.execute(new Action.Tcp("127.0.0.1", server.getLocalPort()), context))
                    .isEqualTo(Outcome.success("127.0.0.1 port " + server.getLocalPort()
                            + " accepts connections at 127.0.0.1, after 0 ms"));
        }
    }

    @Test
    void aPortThatNobodyListensAtIsAFailure() throws InterruptedException, IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }

        assertThat(executor.execute(new Action.Tcp("127.0.0.1", port), context))
                .isEqualTo(Outcome.failure(
                        "127.0.0.1 port " + port + ": nothing accepts connections at 127.0.0.1 port " + port));
    }

    @Test
    void addressesThatHandOutCredentialsAndNamesThatAreNoneAreFailures() throws InterruptedException {
        assertThat(executor.execute(new Action.Tcp("169.254.169.254", 80), context))
                .isEqualTo(Outcome.failure("169.254.169.254 port 80: refused: 169.254.169.254 is the link-local address"
                        + " 169.254.169.254"));
        assertThat(executor.execute(new Action.Tcp("db.invalid", 5432), context))
                .isEqualTo(Outcome.failure("db.invalid port 5432: db.invalid is not known to the name servers"));
    }

    @Test
    void anInterruptIsHeardWhileConnecting() throws InterruptedException, IOException {
        // Linux lets connections wait when those that were not accepted fill the backlog.
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<SocketChannel> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
                waiting.add(channel);
            }

            Interrupts.areHeard(() -> executor.execute(new Action.Tcp("127.0.0.1", server.getLocalPort()), context));

            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }
}
