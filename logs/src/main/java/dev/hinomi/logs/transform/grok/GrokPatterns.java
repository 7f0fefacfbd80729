package dev.hinomi.logs.transform.grok;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The grok patterns of the user guide ("Supported grok patterns"), written for RE2: without look-around and
/// atomic groups, which it does not need and does not have. A definition may use others as `%{NAME}`, name a
/// field as `%{NAME:field}`, and convert it as `%{NAME:field:CONVERSION}`.
final class GrokPatterns {
    /// How often a pattern may be used when the user guide gives it no limit of its own.
    private static final int DEFAULT_MAX = 20;

    /// Together at most five of these in an expression.
    static final Set<String> WIDE =
            Set.of("URI", "URIPARAM", "URIPATHPARAM", "SPACE", "DATA", "GREEDYDATA", "GREEDYDATA_MULTILINE");

    /// For whole lines of well-known logs; one of them, at the start.
    static final Set<String> COMMON_LOGS = Set.of("APACHE_ACCESS_LOG", "NGINX_ACCESS_LOG", "SYSLOG5424");

    /// What may follow a pattern for whole lines.
    static final Set<String> REST = Set.of("DATA", "GREEDYDATA", "GREEDYDATA_MULTILINE");

    private static final String HEX4 = "[0-9A-Fa-f]{1,4}";

    private static final Map<String, Definition> ALL = Map.copyOf(new GrokPatterns().definitions);

    private final Map<String, Definition> definitions = new HashMap<>();

    private GrokPatterns() {
        general();
        network();
        paths();
        parts();
        dates();
        logs();
    }

    /// A pattern.
    ///
    /// @param max how often it may be used in an expression; 0 for one that only others use
    record Definition(String regex, int max, Conversion conversion) {}

    static Map<String, Definition> all() {
        return ALL;
    }

    private void define(String name, int max, String regex) {
        definitions.put(name, new Definition(regex, max, Conversion.NONE));
    }

    private void define(String name, String regex) {
        define(name, DEFAULT_MAX, regex);
    }

    private void general() {
        define("USERNAME", "[a-zA-Z0-9._-]+");
        define("USER", "%{USERNAME}");
        define("INT", "[+-]?[0-9]+");
        define("BASE10NUM", "[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
        define("NUMBER", "%{BASE10NUM}");
        define("BASE16NUM", "[+-]?(?:0[xX])?[0-9A-Fa-f]+");
        define("POSINT", "[1-9][0-9]*");
        define("NONNEGINT", "[0-9]+");
        define("WORD", "\\b\\w+\\b");
        define("NOTSPACE", 5, "\\S+");
        define("SPACE", 5, "\\s*");
        define("DATA", 5, ".*?");
        define("GREEDYDATA", 5, ".*");
        define("GREEDYDATA_MULTILINE", 1, "(?s:.*)");
        definitions.put(
                "QUOTEDSTRING",
                new Definition("(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')", DEFAULT_MAX, Conversion.UNQUOTED));
        define("UUID", "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}");
        define("URN", "urn:[0-9A-Za-z][0-9A-Za-z-]{0,31}:(?:%[0-9a-fA-F]{2}|[0-9A-Za-z()+,.:=@;$_!*'/?#-])+");
        define("ARN", 5, "arn:aws(?:-cn|-us-gov)?:[^:\\s]+:[^:\\s]+:[^:\\s]+:[^/\\s]+(?:/[^/\\s]+){0,4}");
    }

    private void network() {
        define("CISCOMAC", "(?:[0-9A-Fa-f]{4}\\.){2}[0-9A-Fa-f]{4}");
        define("WINDOWSMAC", "(?:[0-9A-Fa-f]{2}-){5}[0-9A-Fa-f]{2}");
        define("COMMONMAC", "(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}");
        define("MAC", "(?:%{CISCOMAC}|%{WINDOWSMAC}|%{COMMONMAC})");
        define("IPV4", "(?:%{OCTET}\\.){3}%{OCTET}");
        define("IPV6", 5, ipv6());
        define("IP", 5, "(?:%{IPV6}|%{IPV4})");
        define("HOSTNAME", 5, "\\b[0-9A-Za-z][0-9A-Za-z-]{0,62}(?:\\.[0-9A-Za-z][0-9A-Za-z-]{0,62})*\\.?");
        define("HOST", 5, "%{HOSTNAME}");
        define("IPORHOST", 5, "(?:%{IP}|%{HOSTNAME})");
        define("HOSTPORT", 5, "%{IPORHOST}:%{POSINT:PORT}");
        define("URIHOST", 5, "%{IPORHOST}(?::%{POSINT:port})?");
    }

    private static String ipv6() {
        return "(?:(?:" + HEX4 + ":){7}" + HEX4
                + "|(?:" + HEX4 + ":){6}%{IPV4}"
                + "|(?:" + HEX4 + ":){1,5}:(?:" + HEX4 + ":){0,4}%{IPV4}"
                + "|::(?:" + HEX4 + ":){0,5}%{IPV4}"
                + "|(?:" + HEX4 + ":){1,7}:"
                + "|(?:" + HEX4 + ":){1,6}(?::" + HEX4 + "){1,6}"
                + "|:(?::" + HEX4 + "){1,7}"
                + "|::)(?:%[0-9A-Za-z]+)?";
    }

    private void paths() {
        define("UNIXPATH", "(?:/[\\w%!$@:.,+~-]*)+(?:\\?[^\\s]*)?");
        define("WINPATH", 5, "(?:[A-Za-z]+:|\\\\)(?:\\\\[^\\\\?*]*)+");
        define("PATH", 5, "(?:%{UNIXPATH}|%{WINPATH})");
        define("TTY", "/dev/(?:pts|tty[pq]?)\\w*/?[0-9]*");
        define("URIPROTO", "[A-Za-z]+(?:\\+[A-Za-z+]+)?");
        define("URIPATH", "(?:/[A-Za-z0-9$.+!*'(){},~:;=@#%&_-]*)+");
        define("URIPARAM", 5, "\\?[A-Za-z0-9$.+!*'|(){},~@#%&/=:;_?\\[\\]<>-]*");
        define("URIPATHPARAM", 5, "%{URIPATH}(?:%{URIPARAM})?");
        define("URI", 5, "%{URIPROTO}://(?:%{USER}(?::[^@\\s]*)?@)?(?:%{URIHOST})?(?:%{URIPATHPARAM})?");
    }

    /// What only other patterns use.
    private void parts() {
        define("OCTET", 0, "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])");
        define("UNTIL_QUOTE", 0, "(?:[^\"\\\\]|\\\\.)*");
        define("UNTIL_BRACKET", 0, "(?:[^\\]\"]|\"(?:[^\"\\\\]|\\\\.)*\")*");
    }

    private void dates() {
        define(
                "MONTH",
                "\\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?"
                        + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b");
        define("MONTHNUM", "(?:0?[1-9]|1[0-2])");
        define("MONTHNUM2", "(?:0[1-9]|1[0-2])");
        define("MONTHDAY", "(?:0[1-9]|[12][0-9]|3[01]|[1-9])");
        define("YEAR", "(?:[0-9]{4}|[0-9]{2})");
        define(
                "DAY",
                "(?:Mon(?:day)?|Tue(?:sday)?|Wed(?:nesday)?|Thu(?:rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)");
        define("HOUR", "(?:2[0-3]|[01]?[0-9])");
        define("MINUTE", "[0-5][0-9]");
        define("SECOND", "(?:[0-5]?[0-9]|60)(?:[:.,][0-9]+)?");
        define("TIME", "%{HOUR}:%{MINUTE}:%{SECOND}");
        define("DATE_US", "%{MONTHNUM}[/-]%{MONTHDAY}[/-]%{YEAR}");
        define("DATE_EU", "%{MONTHDAY}[./-]%{MONTHNUM}[./-]%{YEAR}");
        define("DATE", "(?:%{DATE_US}|%{DATE_EU})");
        define("DATESTAMP", "%{DATE}[- ]%{TIME}");
        define("ISO8601_TIMEZONE", "(?:Z|[+-]%{HOUR}:?%{MINUTE})");
        define("ISO8601_SECOND", "%{SECOND}");
        define(
                "TIMESTAMP_ISO8601",
                "%{YEAR}-%{MONTHNUM}-%{MONTHDAY}[T ]%{HOUR}:?%{MINUTE}(?::?%{SECOND})?(?:%{ISO8601_TIMEZONE})?");
        define("TZ", "(?:[PMCE][SD]T|UTC)");
        define("DATESTAMP_RFC822", "%{DAY} %{MONTH} %{MONTHDAY} %{YEAR} %{TIME} %{TZ}");
        define("DATESTAMP_RFC2822", "%{DAY}, %{MONTHDAY} %{MONTH} %{YEAR} %{TIME} %{ISO8601_TIMEZONE}");
        define("DATESTAMP_OTHER", "%{DAY} %{MONTH} %{MONTHDAY} %{TIME} %{TZ} %{YEAR}");
        define("DATESTAMP_EVENTLOG", "%{YEAR}%{MONTHNUM2}%{MONTHDAY}%{HOUR}%{MINUTE}%{SECOND}");
    }

    private void logs() {
        define(
                "LOGLEVEL",
                "(?:Alert|ALERT|Trace|TRACE|Debug|DEBUG|Notice|NOTICE|Info|INFO|Warn(?:ing)?|WARN(?:ING)?|Err(?:or)?"
                        + "|ERR(?:OR)?|Crit(?:ical)?|CRIT(?:ICAL)?|Fatal|FATAL|Severe|SEVERE|Emerg(?:ency)?"
                        + "|EMERG(?:ENCY)?)");
        define("HTTPDATE", "%{MONTHDAY}/%{MONTH}/%{YEAR}:%{TIME} %{INT}");
        define("SYSLOGTIMESTAMP", "%{MONTH} +%{MONTHDAY} %{TIME}");
        define("PROG", "[a-zA-Z0-9._/%-]+");
        define("SYSLOGPROG", "%{PROG:program}(?:\\[%{POSINT:pid}\\])?");
        define("SYSLOGHOST", 5, "(?:%{HOSTNAME}|%{IP})");
        define("SYSLOGFACILITY", "<%{NONNEGINT:facility}\\.%{NONNEGINT:priority}>");
        String access = "%{IPORHOST:remote_host} \\S+ (?:-|%{NOTSPACE:auth_user})"
                + " \\[%{HTTPDATE:timestamp:HTTP_DATE}\\]"
                + " \"(?:%{WORD:http_method} %{NOTSPACE:request}(?: HTTP/%{BASE10NUM:http_version})?|-)\""
                + " %{INT:status_code:INTEGER} (?:-|%{INT:response_size:INTEGER})";
        String callers = "(?: \"(?:-|%{UNTIL_QUOTE:referrer})\" \"(?:-|%{UNTIL_QUOTE:agent})\")?";
        define("APACHE_ACCESS_LOG", 1, access + callers);
        define("NGINX_ACCESS_LOG", 1, access + callers);
        define(
                "SYSLOG5424",
                1,
                "<%{NONNEGINT:pri:INTEGER}>%{NONNEGINT:version:INTEGER} (?:-|%{TIMESTAMP_ISO8601:timestamp})"
                        + " (?:-|%{NOTSPACE:hostname}) (?:-|%{NOTSPACE:app}) (?:-|%{NOTSPACE:proc_id})"
                        + " (?:-|%{NOTSPACE:msg_id}) (?:-|\\[%{UNTIL_BRACKET:structured_data}\\])"
                        + "(?: ?%{GREEDYDATA:message})?");
    }
}
