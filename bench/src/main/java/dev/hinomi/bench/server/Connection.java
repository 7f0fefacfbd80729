package dev.hinomi.bench.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A connection that is kept, over which one signed request after the other is sent; a client as cheap as can be, since
/// it shares the machine with what is measured.
public final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private final RequestSigner signer;

    public Connection(ServerProcess server, RequestSigner signer) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.host = server.host();
        this.signer = signer;
    }

    /// Calls an operation of CloudWatch Logs.
    ///
    /// @return the status of the answer
    public int call(String operation, byte[] body, Instant now) throws IOException {
        return call(
                "logs",
                "/",
                List.of("content-type", "application/x-amz-json-1.1", "x-amz-target", "Logs_20140328." + operation),
                body,
                now);
    }

    /// Sends a request.
    ///
    /// @param service its signing name
    /// @param headers names and values in turn
    /// @return the status of the answer
    public int call(String service, String path, List<String> headers, byte[] body, Instant now) throws IOException {
        List<String> all = new ArrayList<>(List.of("host", host));
        all.addAll(headers);
        WireRequest request =
                new WireRequest("POST", path, "", Headers.of(all.toArray(String[]::new)), Blob.owning(body));
        WireRequest signed = signer.sign(request, service, now);
        StringBuilder head =
                new StringBuilder(1024).append("POST ").append(path).append(" HTTP/1.1\r\n");
        for (Headers.Field field : signed.headers().fields()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        head.append("content-length: ").append(body.length).append("\r\n\r\n");
        byte[] bytes = new byte[head.length() + body.length];
        System.arraycopy(head.toString().getBytes(ISO_8859_1), 0, bytes, 0, head.length());
        System.arraycopy(body, 0, bytes, head.length(), body.length);
        out.write(bytes);
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        int status = Integer.parseInt(readLine().substring(9, 12));
        int length = 0;
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
