package dev.hinomi.query.ip;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address of either version.
///
/// @param version 4 or 6
/// @param high the first 64 bits of an address of version 6; 0 for version 4
/// @param low the other 64 bits; the 32 bits of an address of version 4
public record IpAddress(int version, long high, long low) {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    /// A zero before other digits is refused: some programs read such a part as octal.
    private static final String PART = "(0|[1-9]\\d{0,2})";

    private static final Pattern V4 = Pattern.compile(PART + "\\." + PART + "\\." + PART + "\\." + PART);
    private static final Pattern V6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /// Reads `192.0.2.1` or `2001:db8::1`; no zones, brackets, ports or white space.
    public static Optional<IpAddress> parse(String text) {
        return text.indexOf(':') < 0 ? parseV4(text) : parseV6(text);
    }

    private static Optional<IpAddress> parseV4(String text) {
        Matcher matcher = V4.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            int part = Integer.parseInt(matcher.group(i));
            if (part > 0xFF) {
                return Optional.empty();
            }
            bits = bits << 8 | part;
        }
        return Optional.of(new IpAddress(4, 0, bits));
    }

    private static Optional<IpAddress> parseV6(String text) {
        if (!V6_CHARACTERS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = Inet6Address.ofLiteral(text);
            ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
            // `::ffff:192.0.2.1` comes as the address of version 4 that it stands for.
            return Optional.of(
                    address instanceof Inet6Address
                            ? new IpAddress(6, bytes.getLong(), bytes.getLong())
                            : new IpAddress(6, 0, 0xFFFF_0000_0000L | (bytes.getInt() & 0xFFFF_FFFFL)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// How many bits addresses of this version have.
    public int bits() {
        return version == 4 ? V4_BITS : V6_BITS;
    }

    /// The address with the bits after the first `count` set to 0.
    IpAddress prefix(int count) {
        if (version == 4) {
            return new IpAddress(4, 0, low & mask(count + Long.SIZE - V4_BITS));
        }
        return new IpAddress(6, high & mask(Math.min(count, Long.SIZE)), low & mask(Math.max(count - Long.SIZE, 0)));
    }

    private static long mask(int ones) {
        return ones == 0 ? 0 : -1L << (Long.SIZE - ones);
    }
}
