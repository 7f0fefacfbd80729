package dev.hinomi.delivery.destination;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps log events from coming back: a destination that is this server would log what it receives, and send it
/// again (user guide, "Log recursion prevention").
///
/// @param publicUrl how others reach this server; known once it listens
/// @param port the port that it listens on; that of the public URL when 0
public record SelfGuard(Supplier<URI> publicUrl, int port) {
    /// Why `endpoint` is refused; empty when it is another server.
    public Optional<String> refusal(URI endpoint) {
        URI self = publicUrl.get();
        boolean byName = self.getHost() != null
                && self.getHost().equalsIgnoreCase(endpoint.getHost())
                && portOf(self) == portOf(endpoint);
        boolean byAddress = portOf(endpoint) == (port == 0 ? portOf(self) : port) && isThisMachine(endpoint.getHost());
        return byName || byAddress
                ? Optional.of(endpoint.getAuthority() + " is this server, and its events would come back to it")
                : Optional.empty();
    }

    private static int portOf(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    private static boolean isThisMachine(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(SelfGuard::isOurs);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException _) {
            return false;
        }
    }
}
