package dev.hinomi.query.analysis;

import dev.hinomi.query.analysis.FunctionSignature.Family;
import dev.hinomi.query.analysis.FunctionSignature.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Every function of the language, from AWS's documents "Boolean, comparison, numeric, datetime, and
/// other functions", "Hashing functions", "stats" and "Time-series functions". Names with another name
/// after `=` have both: AWS renamed them, and queries have both.
public final class FunctionCatalog {
    private static final String NUMERIC = """
            abs(value) ceil(value) floor(value) greatest(value, value...) least(value, value...) log(value)
            round(value, [value]) sqrt(value) haversine(value, value, value, value)
            toNumber(value) toInt(value) toLong(value) toDouble(value)
            """;

    private static final String STRUCTURE = """
            jsonParse(value) jsonStringify(value) jsonArraySize(value) jsonArrayContains(value, value)
            """;

    private static final String DATETIME = """
            bin(period) datefloor(value, period) dateceil(value, period) fromMillis(value) toMillis(value) now()
            parseDate(value, date_pattern, [zone]) formatDate(value, date_format, [zone])=strftime
            """;

    private static final String GENERAL = """
            ispresent(value) coalesce(value, value...) case(value, value, value...) if(value, value, value)
            isNumeric(value) messageSize(value) queryStartTime() queryEndTime() queryTimeRange()
            """;

    private static final String ADDRESSES = """
            isValidIp(value) isValidIpV4(value) isValidIpV6(value) isIpInSubnet(value, subnet)
            isIpv4InSubnet(value, subnet_v4) isIpv6InSubnet(value, subnet_v6) ipv4ToNumber(value)
            isPrivateIP(value) isPublicIP(value) isReservedIP(value)
            """;

    private static final String TEXTS = """
            isempty(value) isblank(value) concat(value, value...) ltrim(value, [value]) rtrim(value, [value])
            trim(value, [value]) strlen(value) toupper(value) tolower(value) substr(value, value, [value])
            replace(value, value, value) regexReplace(value, pattern, replacement)=regex_replace
            strcontains(value, value, [value]) startsWith(value, value) endsWith(value, value)
            urlencode(value) urldecode(value) base64encode(value) base64decode(value) split(value, value)
            hexToAscii(value) hexToDec(value) decToHex(value)
            """;

    private static final String HASHES = "md5(value) sha256(value)";

    /// `median` and `percentile` are in no document of AWS and in many queries.
    private static final String AGGREGATES = """
            count([rows]) sum(value) avg(value) min(value) max(value) countDistinct(value)=count_distinct
            pct(value, percent)=percentile median(value) stddev(value) variance(value)
            values(value)=collect_values topk(count, value)
            earliest(value) latest(value) sortsFirst(value) sortsLast(value)
            rate(value, span) countOverTime([rows])=count_over_time sumOverTime(value)=sum_over_time
            """;

    /// The document has it as an aggregate; the service is known to take it after `by` too.
    private static final String HISTOGRAM = "histogram(value, width)";

    private static final String MASKING = "unmask(value)";

    private static final Pattern ENTRY = Pattern.compile("(\\w+)\\(([^)]*)\\)(?:=(\\w+))?");

    private static final Map<String, FunctionSignature> BY_NAME = byName();

    private FunctionCatalog() {}

    /// The function of a name, in upper or lower case.
    public static Optional<FunctionSignature> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// Every function once, in the order of its names.
    public static List<FunctionSignature> all() {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().name()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, FunctionSignature> byName() {
        Map<String, FunctionSignature> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        add(Family.NUMERIC, NUMERIC, Usage.ROW, functions);
        add(Family.STRUCTURE, STRUCTURE, Usage.ROW, functions);
        add(Family.DATETIME, DATETIME, Usage.ROW, functions);
        add(Family.GENERAL, GENERAL, Usage.ROW, functions);
        add(Family.ADDRESS, ADDRESSES, Usage.ROW, functions);
        add(Family.STRING, TEXTS, Usage.ROW, functions);
        add(Family.HASH, HASHES, Usage.ROW, functions);
        add(Family.AGGREGATE, AGGREGATES, Usage.AGGREGATE, functions);
        add(Family.AGGREGATE, HISTOGRAM, Usage.EITHER, functions);
        add(Family.MASKING, MASKING, Usage.SHOWN, functions);
        return functions;
    }

    private static void add(Family family, String entries, Usage usage, Map<String, FunctionSignature> functions) {
        ENTRY.matcher(entries)
                .results()
                .map(entry -> signature(family, entry, usage))
                .forEach(function -> function.names().forEach(name -> functions.put(name, function)));
    }

    private static FunctionSignature signature(Family family, MatchResult entry, Usage usage) {
        List<Parameter> parameters = new ArrayList<>();
        Optional<Parameter> repeated = Optional.empty();
        int required = 0;
        for (String written : words(entry.group(2))) {
            Parameter parameter =
                    Parameter.valueOf(written.replaceAll("[\\[\\].]", "").toUpperCase(Locale.ROOT));
            if (written.endsWith("...")) {
                repeated = Optional.of(parameter);
            } else {
                parameters.add(parameter);
                required += written.startsWith("[") ? 0 : 1;
            }
        }
        List<String> aliases = entry.group(3) == null ? List.of() : List.of(entry.group(3));
        return new FunctionSignature(entry.group(1), family, aliases, usage, parameters, required, repeated);
    }

    private static List<String> words(String parameters) {
        return Arrays.stream(parameters.split(", ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
