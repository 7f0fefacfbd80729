package dev.hinomi.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Keeps messages away from addresses that hand out credentials to whoever asks: link-local ones (169.254.0.0/16,
/// fe80::/10), where clouds serve their instance metadata, and the metadata service's IPv6 address. Loopback and
/// private networks are what a self-hosted server is for, and are allowed.
///
/// The address is looked up here and again when connecting; a name server that answers differently in between gets
/// past this check. Redirects are never followed.
///
/// @param allowLinkLocal lets them through, for networks that use such addresses for their own hosts
public record EndpointGuard(boolean allowLinkLocal) {
    private static final byte[] METADATA_V6 = HexFormat.of().parseHex("fd000ec2000000000000000000000254");

    /// Why `endpoint` is refused; empty when it is not. A name that does not resolve is not refused: it may be a host
    /// that is yet to come.
    public Optional<String> refusal(URI endpoint) {
        return Arrays.stream(addresses(endpoint.getHost()))
                .flatMap(address -> refusal(endpoint.getHost(), address).stream())
                .findFirst();
    }

    /// Why `address`, which `host` was found to be, is refused; empty when it is not.
    public Optional<String> refusal(String host, InetAddress address) {
        return allowLinkLocal || !metadata(address)
                ? Optional.empty()
                : Optional.of(host + " is the link-local address " + address.getHostAddress());
    }

    private static InetAddress[] addresses(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    private static boolean metadata(InetAddress address) {
        return address.isLinkLocalAddress()
                || (address instanceof Inet6Address && Arrays.equals(address.getAddress(), METADATA_V6));
    }
}
