package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import java.util.Map;

/// Functions of IP addresses: false for a text that is no address (AWS document "Boolean, comparison, numeric,
/// datetime, and other functions", "IP address string functions").
final class AddressFunctions {
    private AddressFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.of(
                "isValidIp", call -> new Value.Truth("(" + version(call) + " IS NOT NULL)"),
                "isValidIpV4", call -> new Value.Truth("(" + version(call) + " = 4)"),
                "isValidIpV6", call -> new Value.Truth("(" + version(call) + " = 6)"),
                "isIpInSubnet", call -> new Value.Truth(inSubnet(call, 0)),
                "isIpv4InSubnet", call -> new Value.Truth(inSubnet(call, 4)),
                "isIpv6InSubnet", call -> new Value.Truth(inSubnet(call, 6)),
                "ipv4ToNumber", call -> new Value.Numeric("hinomi_ipv4_number(" + call.text(0) + ")"),
                "isPrivateIP", call -> use(call, "PRIVATE"),
                "isPublicIP", call -> use(call, "PUBLIC"),
                "isReservedIP", call -> use(call, "RESERVED"));
    }

    private static String version(Call call) {
        return "hinomi_ip_version(" + call.text(0) + ")";
    }

    private static Value use(Call call, String use) {
        return new Value.Truth("(hinomi_ip_use(" + call.text(0) + ") = '" + use + "')");
    }

    /// @param version 4 or 6; 0 for any
    private static String inSubnet(Call call, int version) {
        String within = "hinomi_ip_in_subnet(" + call.text(0) + ", " + call.text(1) + ")";
        return version == 0 ? within : "(" + within + " AND " + version(call) + " = " + version + ")";
    }
}
