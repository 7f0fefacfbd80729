package dev.hinomi.runbooks.step.network;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/// A TLS handshake that also succeeds with a certificate that is not trusted, to say what is wrong with it. Nothing is
/// sent through such a connection.
final class Handshake {
    private Handshake() {}

    /// Takes over `socket` and closes it.
    static TlsSession with(Socket socket, String host, int port, X509TrustManager trusted) throws IOException {
        Witness witness = new Witness(trusted);
        try (SSLSocket tls = (SSLSocket) context(witness).getSocketFactory().createSocket(socket, host, port, true)) {
            tls.startHandshake();
            List<X509Certificate> chain = Arrays.stream(tls.getSession().getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
            return new TlsSession(
                    tls.getSession().getProtocol(), tls.getSession().getCipherSuite(), chain, witness.distrust);
        }
    }

    private static SSLContext context(Witness witness) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {witness}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS in this Java", e);
        }
    }

    /// Asks who decides and keeps the answer.
    private static final class Witness extends X509ExtendedTrustManager {
        private final X509TrustManager trusted;
        private String distrust = "";

        Witness(X509TrustManager trusted) {
            this.trusted = trusted;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            try {
                trusted.checkServerTrusted(chain, authType);
            } catch (CertificateException e) {
                distrust = e.getMessage() == null ? e.toString() : e.getMessage();
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
            checkServerTrusted(chain, authType);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            checkServerTrusted(chain, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            trusted.checkClientTrusted(chain, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            trusted.checkClientTrusted(chain, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            trusted.checkClientTrusted(chain, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return trusted.getAcceptedIssuers();
        }
    }
}
