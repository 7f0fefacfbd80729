package dev.hinomi.ingest.prometheus;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Writes the messages of both versions, each with the fields that are to be skipped.
final class WriteRequests {
    private WriteRequests() {}

    static byte[] of(WriteProtocol protocol, List<WrittenSeries> series) {
        return switch (protocol) {
            case V1 -> version1(series);
            case V2 -> version2(series);
        };
    }

    private static byte[] version1(List<WrittenSeries> series) {
        return message(out -> {
            out.writeByteArray(3, message(metadata -> metadata.writeString(2, "a family")));
            for (WrittenSeries each : series) {
                out.writeByteArray(1, message(inner -> {
                    for (WrittenSeries.Label label : each.labels()) {
                        inner.writeByteArray(1, message(text -> {
                            text.writeString(1, label.name());
                            text.writeString(2, label.value());
                        }));
                    }
                    samples(inner, each);
                    inner.writeByteArray(3, message(exemplar -> exemplar.writeDouble(2, 1)));
                    histograms(inner, 4, each);
                }));
            }
        });
    }

    private static byte[] version2(List<WrittenSeries> series) {
        List<String> symbols = new ArrayList<>(List.of(""));
        return message(out -> {
            for (WrittenSeries each : series) {
                out.writeByteArray(5, message(inner -> {
                    inner.writeByteArray(1, message(references -> {
                        for (WrittenSeries.Label label : each.labels()) {
                            references.writeUInt32NoTag(symbol(symbols, label.name()));
                            references.writeUInt32NoTag(symbol(symbols, label.value()));
                        }
                    }));
                    samples(inner, each);
                    histograms(inner, 3, each);
                    inner.writeByteArray(5, message(metadata -> metadata.writeEnum(1, 1)));
                }));
            }
            for (String symbol : symbols) {
                out.writeString(4, symbol);
            }
        });
    }

    private static void samples(CodedOutputStream out, WrittenSeries series) throws IOException {
        for (WrittenSeries.Sample sample : series.samples()) {
            out.writeByteArray(2, message(inner -> {
                inner.writeDouble(1, sample.value());
                inner.writeInt64(2, sample.timestamp());
                inner.writeInt64(3, 1);
            }));
        }
    }

    private static void histograms(CodedOutputStream out, int field, WrittenSeries series) throws IOException {
        for (int i = 0; i < series.nativeHistograms(); i++) {
            out.writeByteArray(field, message(inner -> inner.writeDouble(3, 1)));
        }
    }

    private static int symbol(List<String> symbols, String text) {
        if (!symbols.contains(text)) {
            symbols.add(text);
        }
        return symbols.indexOf(text);
    }

    private interface Writing {
        void to(CodedOutputStream out) throws IOException;
    }

    private static byte[] message(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
