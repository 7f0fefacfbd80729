package dev.hinomi.runbooks.step.network;

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
        String pattern = name.toLowerCase(Locale.ROOT);
        String wanted = host.toLowerCase(Locale.ROOT);
        if (!pattern.startsWith("*.")) {
            return pattern.equals(wanted);
        }
        int dot = wanted.indexOf('.');
        return dot > 0 && wanted.substring(dot).equals(pattern.substring(1)) && pattern.indexOf('.', 2) > 0;
    }
}
