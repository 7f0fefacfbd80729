package dev.hinomi.bench.sustained;

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
import java.util.Locale;

/// A connection that is kept, over which one signed request after the other is sent; a client as cheap as can be, since
/// it shares the machine with what is measured.
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private final RequestSigner signer;

    Connection(ServerProcess server, RequestSigner signer) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.host = server.host();
        this.signer = signer;
    }

    /// The status of the answer.
    int call(String operation, byte[] body, Instant now) throws IOException {
        Headers headers = Headers.of(
                "host",
                host,
                "content-type",
                "application/x-amz-json-1.1",
                "x-amz-target",
                "Logs_20140328." + operation);
        WireRequest signed = signer.sign(new WireRequest("POST", "/", "", headers, Blob.owning(body)), "logs", now);
        StringBuilder head = new StringBuilder(1024).append("POST / HTTP/1.1\r\n");
        for (Headers.Field field : signed.headers().fields()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        head.append("content-length: ").append(body.length).append("\r\n\r\n");
        byte[] request = new byte[head.length() + body.length];
        System.arraycopy(head.toString().getBytes(ISO_8859_1), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        out.write(request);
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
