package dev.hinomi.query.scalar;

import dev.hinomi.query.ip.AddressUse;
import dev.hinomi.query.ip.IpAddress;
import dev.hinomi.query.ip.Subnet;
import dev.hinomi.store.table.RowSink.Row;
import dev.hinomi.store.table.ScalarFunction;
import java.util.List;
import java.util.OptionalDouble;

/// IP addresses; all are missing for a text that is none.
final class AddressFunctions {
    private AddressFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                OfTexts.number("hinomi_ip_version", AddressFunctions::version),
                OfTexts.number("hinomi_ipv4_number", AddressFunctions::v4Number),
                OfTexts.text(
                        "hinomi_ip_use",
                        text -> IpAddress.parse(text).map(AddressUse::of).map(AddressUse::name)),
                OfTexts.truth("hinomi_ip_in_subnet", AddressFunctions::isInSubnet),
                new ScalarFunction(
                        "hinomi_network",
                        List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.INTEGER),
                        ScalarFunction.Type.TEXT,
                        AddressFunctions::network));
    }

    private static OptionalDouble version(String text) {
        return IpAddress.parse(text).stream().mapToDouble(IpAddress::version).findFirst();
    }

    private static OptionalDouble v4Number(String text) {
        return IpAddress.parse(text).filter(address -> address.version() == 4).stream()
                .mapToDouble(address -> (double) address.low())
                .findFirst();
    }

    private static boolean isInSubnet(String text, String subnet) {
        return IpAddress.parse(text)
                .flatMap(address -> Subnet.parse(subnet).map(block -> block.contains(address)))
                .orElse(false);
    }

    /// The network of an address that has so many bits, in a form of its own; missing when there is none.
    private static void network(Row arguments, ScalarFunction.Result result) {
        String text = arguments.text(0);
        long bits = arguments.integer(1);
        if (text == null || arguments.isNull(1)) {
            return;
        }
        IpAddress.parse(text)
                .filter(address -> bits >= 0 && bits <= address.bits())
                .map(address -> new Subnet(address, (int) bits).toString())
                .ifPresent(result::text);
    }
}
