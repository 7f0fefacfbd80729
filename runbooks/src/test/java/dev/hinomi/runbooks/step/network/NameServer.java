package dev.hinomi.runbooks.step.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A name server on 127.0.0.1 that answers over UDP what it was given (RFC 1035, section 4). Names that it does not
/// know
/// do not exist.
final class NameServer implements AutoCloseable {
    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final List<Entry> entries;

    /// @param data each byte as one character
    private record Entry(String name, int type, String data) {}

    private NameServer(DatagramSocket socket, List<Entry> entries) {
        this.socket = socket;
        this.entries = entries;
    }

    static NameServer start(Zone zone) {
        try {
            DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            NameServer server = new NameServer(socket, List.copyOf(zone.entries));
            Thread.startVirtualThread(server::serve);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NameServers url() {
        return new NameServers("dns://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                byte[] answer = answer(packet.getData());
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private byte[] answer(byte[] query) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(query));
        int id = in.readUnsignedShort();
        in.skipNBytes(10);
        List<String> labels = new ArrayList<>();
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            labels.add(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
        }
        String name = String.join(".", labels);
        int type = in.readUnsignedShort();
        List<Entry> found = entries.stream()
                .filter(entry -> entry.name.equals(name) && entry.type == type)
                .toList();
        boolean known = entries.stream().anyMatch(entry -> entry.name.equals(name));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int value : new int[] {id, 0x8580 | (known ? 0 : NO_SUCH_NAME), 1, found.size(), 0, 0}) {
            out.writeShort(value);
        }
        out.write(encoded(name));
        out.writeShort(type);
        out.writeShort(1);
        for (Entry entry : found) {
            out.write(encoded(name));
            out.writeShort(type);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(entry.data.length());
            out.writeBytes(entry.data);
        }
        return bytes.toByteArray();
    }

    private static byte[] encoded(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String label : name.split("\\.", -1)) {
            bytes.write(label.length());
            bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    /// What it knows.
    static final class Zone {
        private final List<Entry> entries = new ArrayList<>();

        Zone address(String name, int type, String address) {
            try {
                return add(name, type, InetAddress.getByName(address).getAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// A record that is a name behind some numbers: none for CNAME and NS, one for MX, three for SRV.
        Zone name(String name, int type, String target, int... numbers) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            for (int number : numbers) {
                data.write(number >> 8);
                data.write(number);
            }
            data.writeBytes(encoded(target));
            return add(name, type, data.toByteArray());
        }

        Zone text(String name, String... strings) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            for (String string : strings) {
                data.write(string.length());
                data.writeBytes(string.getBytes(StandardCharsets.US_ASCII));
            }
            return add(name, 16, data.toByteArray());
        }

        private Zone add(String name, int type, byte[] data) {
            entries.add(new Entry(name, type, new String(data, StandardCharsets.ISO_8859_1)));
            return this;
        }
    }
}
