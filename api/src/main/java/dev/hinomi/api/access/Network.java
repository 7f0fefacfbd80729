package dev.hinomi.api.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// What an address is counted by when attempts are.
final class Network {
    /// Bytes that a network of IP version 6 is known by: its host may choose the rest (RFC 4291, section
    /// "Interface Identifiers"), and does so time and again (RFC 8981).
    private static final int PREFIX = 8;

    private Network() {}

    /// The network of 64 bits of an address of IP version 6; every other address itself.
    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.ofDelimiter(":").formatHex(six.getAddress(), 0, PREFIX) + "/64"
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
