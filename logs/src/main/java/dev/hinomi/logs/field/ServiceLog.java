package dev.hinomi.logs.field;

import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The space-delimited logs of AWS services whose fields are discovered: VPC flow logs in their default format, and the
/// public DNS query logs of Route 53. A field that is `-` is absent.
///
/// @param names of the fields, in their order
/// @param line has a group for each field
record ServiceLog(List<String> names, Pattern line) {
    private static final ServiceLog VPC_FLOW = new ServiceLog(
            List.of(
                    "version",
                    "accountId",
                    "interfaceId",
                    "srcAddr",
                    "dstAddr",
                    "srcPort",
                    "dstPort",
                    "protocol",
                    "packets",
                    "bytes",
                    "startTime",
                    "endTime",
                    "action",
                    "logStatus"),
            Pattern.compile("(\\d{1,2}) (\\d{12}|unknown|-) (eni-\\w{1,40}|-) (\\S{1,50}+) (\\S{1,50}+)"
                    + " (\\d{1,19}|-)".repeat(7)
                    + " (ACCEPT|REJECT|-) (OK|NODATA|SKIPDATA)"));

    private static final ServiceLog ROUTE_53 = new ServiceLog(
            List.of(
                    "version",
                    "queryTimestamp",
                    "hostZoneId",
                    "queryName",
                    "queryType",
                    "responseCode",
                    "protocol",
                    "edgeLocation",
                    "resolverIp",
                    "ednsClientSubnet"),
            Pattern.compile("(\\d\\.\\d) (\\d{4}-\\d\\d-\\d\\dT[0-9:.]{8,20}Z) (Z[A-Z0-9]{1,40}) (\\S{1,1024}+)"
                    + " ([A-Z0-9]{1,20}) ([A-Z]{1,20}) (UDP|TCP) (\\S{1,20}+) (\\S{1,50}+) (\\S{1,50}+)"));

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    ServiceLog {
        names = List.copyOf(names);
    }

    static void read(String message, SequencedMap<String, FieldValue> fields) {
        for (ServiceLog log : List.of(VPC_FLOW, ROUTE_53)) {
            Matcher matcher = log.line.matcher(message);
            if (matcher.matches()) {
                for (int i = 0; i < log.names.size(); i++) {
                    put(fields, log.names.get(i), matcher.group(i + 1));
                }
                return;
            }
        }
    }

    private static void put(SequencedMap<String, FieldValue> fields, String name, String value) {
        if (!value.equals("-")) {
            fields.put(
                    name, NUMBER.matcher(value).matches() ? new FieldValue.Numeric(value) : new FieldValue.Text(value));
        }
    }
}
