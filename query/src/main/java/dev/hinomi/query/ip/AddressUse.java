package dev.hinomi.query.ip;

import java.util.List;

/// What an address is for. Each address has one use.
public enum AddressUse {
    /// For networks of one's own (RFC 1918).
    PRIVATE,
    /// Set apart by the registries of special-purpose addresses (RFC 6890) or for multicast, and not private:
    /// loopback, link-local, documentation, unique local addresses of version 6 and the like.
    RESERVED,
    /// Everywhere on the Internet.
    PUBLIC;

    private static final List<Subnet> PRIVATE_BLOCKS = subnets("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

    private static final List<Subnet> RESERVED_BLOCKS = subnets(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "::ffff:0:0/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private static List<Subnet> subnets(String... texts) {
        return List.of(texts).stream()
                .map(text -> Subnet.parse(text).orElseThrow())
                .toList();
    }

    public static AddressUse of(IpAddress address) {
        if (isIn(PRIVATE_BLOCKS, address)) {
            return PRIVATE;
        }
        return isIn(RESERVED_BLOCKS, address) ? RESERVED : PUBLIC;
    }

    private static boolean isIn(List<Subnet> blocks, IpAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
