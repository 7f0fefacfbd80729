package dev.hinomi.runbooks.step.network;

import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutor;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Looks at the certificate of a TLS server: whether it is for this server, leads to an authority that is trusted, and
/// is valid for long enough. All that is wrong is told.
public final class TlsExecutor implements StepExecutor<Action.Tls> {
    private final Connections connections;
    private final X509TrustManager trusted;

    /// @param trusted the authorities
    public TlsExecutor(EndpointGuard guard, X509TrustManager trusted) {
        connections = new Connections(guard);
        this.trusted = trusted;
    }

    /// Those that Java trusts.
    public static X509TrustManager authorities() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS in this Java", e);
        }
    }

    @Override
    public Outcome execute(Action.Tls action, StepContext context) throws InterruptedException {
        String server = action.host() + " port " + action.port();
        TlsSession session;
        try {
            session = Interruptible.call(() -> Handshake.with(
                    connections.open(action.host(), action.port()), action.host(), action.port(), trusted));
        } catch (IOException e) {
            return Outcome.failure(server + ": " + e.getMessage());
        }
        print(session, context);
        List<String> problems = problems(session, action, context.now());
        if (!problems.isEmpty()) {
            return Outcome.failure(server + ": " + String.join("; ", problems));
        }
        Instant end = session.certificate().getNotAfter().toInstant();
        return Outcome.success(
                server + ": the certificate is valid for " + days(context.now(), end) + " more days, until " + end);
    }

    private static void print(TlsSession session, StepContext context) {
        StringBuilder text = new StringBuilder();
        text.append(session.protocol()).append(", ").append(session.cipher()).append('\n');
        for (X509Certificate certificate : session.chain()) {
            text.append(certificate.getSubjectX500Principal())
                    .append("\n  issued by ")
                    .append(certificate.getIssuerX500Principal())
                    .append("\n  valid from ")
                    .append(certificate.getNotBefore().toInstant())
                    .append(" until ")
                    .append(certificate.getNotAfter().toInstant())
                    .append('\n');
        }
        text.append("for ")
                .append(String.join(", ", ServerName.of(session.certificate())))
                .append('\n');
        context.print(text.toString());
    }

    private static List<String> problems(TlsSession session, Action.Tls action, Instant now) {
        List<String> problems = new ArrayList<>();
        X509Certificate certificate = session.certificate();
        List<String> names = ServerName.of(certificate);
        if (names.stream().noneMatch(name -> ServerName.matches(name, action.host()))) {
            problems.add("the certificate is for " + (names.isEmpty() ? "no name" : String.join(", ", names))
                    + " (expected: " + action.host() + ")");
        }
        boolean outdated = false;
        for (X509Certificate each : session.chain()) {
            if (now.isAfter(each.getNotAfter().toInstant())) {
                outdated = true;
                problems.add("expired on " + each.getNotAfter().toInstant() + ": " + each.getSubjectX500Principal());
            } else if (now.isBefore(each.getNotBefore().toInstant())) {
                outdated = true;
                problems.add(
                        "not valid before " + each.getNotBefore().toInstant() + ": " + each.getSubjectX500Principal());
            }
        }
        if (!session.distrust().isEmpty() && !outdated) {
            problems.add(distrust(session));
        }
        Instant end = certificate.getNotAfter().toInstant();
        if (!outdated && Duration.between(now, end).compareTo(action.remaining()) < 0) {
            problems.add("expires in " + days(now, end) + " days, on " + end + " (expected: at least "
                    + action.remaining().toDays() + " days)");
        }
        return problems;
    }

    private static String distrust(TlsSession session) {
        X509Certificate last = session.chain().getLast();
        if (session.chain().size() == 1 && last.getSubjectX500Principal().equals(last.getIssuerX500Principal())) {
            return "the certificate is self-signed";
        }
        return "the certificate leads to no authority that is trusted: " + session.distrust()
                + " (the last is issued by " + last.getIssuerX500Principal() + ")";
    }

    private static long days(Instant now, Instant end) {
        return Duration.between(now, end).toDays();
    }
}
