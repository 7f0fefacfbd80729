package dev.hinomi.runbooks.step.network;

import java.net.IDN;
import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which servers a certificate is for: its subject alternative names, and never its common name (RFC 9525, section 6).
final class ServerName {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private ServerName() {}

    /// The names and addresses of a certificate.
    static List<String> of(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return Optional.ofNullable(names).orElse(List.of()).stream()
                    .filter(name -> name.get(0).equals(DNS) || name.get(0).equals(ADDRESS))
                    .map(name -> name.get(1).toString())
                    .toList();
        } catch (CertificateParsingException _) {
            return List.of();
        }
    }

    /// Whether `name` of a certificate is `host`. An asterisk stands for the first label, and for no more than that.
    static boolean matches(String name, String host) {
        String pattern = plain(name);
        String wanted = plain(host);
        if (!pattern.startsWith("*.")) {
            return pattern.equals(wanted);
        }
        int dot = wanted.indexOf('.');
        return dot > 0 && wanted.substring(dot).equals(pattern.substring(1)) && pattern.indexOf('.', 2) > 0;
    }

    /// Addresses may be written in several ways, and names of other scripts stand in certificates in ASCII.
    private static String plain(String name) {
        try {
            return InetAddress.ofLiteral(name).getHostAddress();
        } catch (IllegalArgumentException _) {
            return ascii(name).toLowerCase(Locale.ROOT);
        }
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
