package dev.hinomi.runbooks.step.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// A TLS server on 127.0.0.1 with a certificate that `keytool` made.
final class TlsServer implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final KeyStore keys;
    private final SSLServerSocket socket;

    private TlsServer(KeyStore keys, SSLServerSocket socket) {
        this.keys = keys;
        this.socket = socket;
    }

    /// Starts with a self-signed certificate.
    ///
    /// @param names such as `dns:localhost,ip:127.0.0.1`
    /// @param begun days from now, such as `-400d`
    /// @param days for which it is valid
    static TlsServer selfSigned(Path folder, String names, String begun, int days) {
        Path store = folder.resolve("keys.p12");
        generate(
                store,
                "server",
                "CN=server",
                List.of("-ext", "san=" + names, "-startdate", begun, "-validity", "" + days));
        return start(store);
    }

    /// Starts with a certificate of an authority, whose own certificate it sends too.
    static TlsServer signed(Path folder, String names) {
        Path store = folder.resolve("keys.p12");
        generate(store, "authority", "CN=Test Authority", List.of("-ext", "bc=ca:true", "-startdate", "-1d"));
        generate(
                store,
                "server",
                "CN=server",
                List.of("-ext", "san=" + names, "-signer", "authority", "-startdate", "-1d"));
        return start(store);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Trusts the last certificate that the server sends.
    X509TrustManager trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "it", Arrays.asList(keys.getCertificateChain("server")).getLast());
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TlsServer start(Path store) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            // One entry, so that there is no choice.
            if (keys.containsAlias("authority")) {
                keys.deleteEntry("authority");
            }
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            SSLServerSocket socket = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
            TlsServer server = new TlsServer(keys, socket);
            Thread.startVirtualThread(server::serve);
            return server;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (SSLSocket client = (SSLSocket) socket.accept()) {
                client.startHandshake();
                // Until the client has gone.
                client.getInputStream().readAllBytes();
            } catch (IOException _) {
                // The client has gone earlier, or the server is closed.
            }
        }
    }

    private static void generate(Path store, String alias, String name, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                name,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(options);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
