package dev.hinomi.query.ip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A block of addresses in CIDR notation.
///
/// @param start its first address
/// @param bits how many bits its addresses have in common
public record Subnet(IpAddress start, int bits) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/(0|[1-9]\\d{0,2})");

    public Subnet {
        if (bits < 0 || bits > start.bits()) {
            throw new IllegalArgumentException("bits: " + bits + " (expected: 0 to " + start.bits() + ")");
        }
        start = start.prefix(bits);
    }

    /// Reads `192.0.2.0/24` or `2001:db8::/32`; an address within the block stands for its start.
    public static Optional<Subnet> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(matcher.group(2));
        return IpAddress.parse(matcher.group(1))
                .filter(start -> bits <= start.bits())
                .map(start -> new Subnet(start, bits));
    }

    /// Whether an address lies within; never one of the other version.
    public boolean contains(IpAddress address) {
        return address.version() == start.version() && address.prefix(bits).equals(start);
    }
}
