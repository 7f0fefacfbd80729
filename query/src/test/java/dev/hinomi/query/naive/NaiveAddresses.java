package dev.hinomi.query.naive;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Functions of IP addresses.
final class NaiveAddresses {
    private static final Pattern V4 = Pattern.compile("((\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])(\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private NaiveAddresses() {}

    /// @param texts the arguments; missing ones are empty
    static Optional<Cell> value(String name, List<String> texts) {
        Optional<byte[]> address = address(texts.getFirst());
        return switch (name) {
            case "isvalidip" -> NaiveExpressions.truth(address.isPresent());
            case "isvalidipv4" ->
                NaiveExpressions.truth(address.filter(a -> a.length == 4).isPresent());
            case "isvalidipv6" ->
                NaiveExpressions.truth(address.filter(a -> a.length == 16).isPresent());
            case "isipinsubnet", "isipv4insubnet" ->
                NaiveExpressions.truth(
                        address.filter(a -> within(a, texts.get(1))).isPresent());
            case "ipv4tonumber" ->
                address.filter(a -> a.length == 4).flatMap(a -> Cell.Num.of(new BigInteger(1, a).doubleValue()));
            case "isprivateip" ->
                NaiveExpressions.truth(address.filter(a ->
                                within(a, "10.0.0.0/8") || within(a, "172.16.0.0/12") || within(a, "192.168.0.0/16"))
                        .isPresent());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Optional<byte[]> address(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    private static boolean within(byte[] address, String subnet) {
        byte[] network = address(subnet.substring(0, subnet.indexOf('/'))).orElseThrow();
        int bits = Integer.parseInt(subnet.substring(subnet.indexOf('/') + 1));
        int rest = 8 * network.length - bits;
        return network.length == address.length
                && new BigInteger(1, address).shiftRight(rest).equals(new BigInteger(1, network).shiftRight(rest));
    }
}
