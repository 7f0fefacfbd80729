package dev.hinomi.runbooks.step.network;

import dev.hinomi.outbound.EndpointGuard;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/// Opens connections to servers that guides name: to the first address of the name that answers, and only to those
/// that the guard lets through.
record Connections(EndpointGuard guard) {
    static final Duration LIMIT = Duration.ofSeconds(10);

    /// A connection; the caller closes it.
    ///
    /// @throws IOException with a message for people
    Socket open(String host, int port) throws IOException {
        Optional<IOException> failure = Optional.empty();
        for (InetAddress address : addresses(host)) {
            Optional<String> refusal = guard.refusal(host, address);
            if (refusal.isPresent()) {
                throw new IOException("refused: " + refusal.get());
            }
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), (int) LIMIT.toMillis());
                socket.setSoTimeout((int) LIMIT.toMillis());
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = Optional.of(new IOException(told(e, address, port), e));
            }
        }
        throw failure.orElseGet(() -> new IOException(host + " has no address"));
    }

    private static InetAddress[] addresses(String host) throws IOException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IOException(host + " is not known to the name servers", e);
        }
    }

    private static String told(IOException e, InetAddress address, int port) {
        String server = address.getHostAddress() + " port " + port;
        return switch (e) {
            case SocketTimeoutException _ -> "no answer from " + server + " within " + LIMIT.toSeconds() + " seconds";
            case ConnectException _ -> "nothing accepts connections at " + server;
            default -> server + ": " + e.getMessage();
        };
    }
}
