package dev.hinomi.ingest.prometheus;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.hinomi.ingest.prometheus.WrittenSeries.Label;
import dev.hinomi.ingest.prometheus.WrittenSeries.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the messages of remote write by hand: their few fields are all that is used. Metadata and exemplars are
/// skipped.
final class WriteRequestReader {
    private static final int LENGTH = WireFormat.WIRETYPE_LENGTH_DELIMITED;
    private static final int VARINT = WireFormat.WIRETYPE_VARINT;
    private static final int FIXED64 = WireFormat.WIRETYPE_FIXED64;

    private final CodedInputStream in;
    private final List<WrittenSeries> series = new ArrayList<>();

    private WriteRequestReader(byte[] message) {
        in = CodedInputStream.newInstance(message);
    }

    /// The series of a message.
    ///
    /// @throws IOException when it is none
    static List<WrittenSeries> read(byte[] message, WriteProtocol protocol) throws IOException {
        WriteRequestReader reader = new WriteRequestReader(message);
        switch (protocol) {
            case V1 -> reader.version1();
            case V2 -> reader.version2();
        }
        return reader.series;
    }

    private void version1() throws IOException {
        fields(tag -> {
            switch (tag) {
                case 1 << 3 | LENGTH -> {
                    Draft draft = new Draft();
                    message(inner -> {
                        switch (inner) {
                            case 1 << 3 | LENGTH -> draft.labels.add(label());
                            case 2 << 3 | LENGTH -> draft.samples.add(sample());
                            case 4 << 3 | LENGTH -> draft.histogram(in, inner);
                            default -> in.skipField(inner);
                        }
                    });
                    series.add(draft.series());
                }
                default -> in.skipField(tag);
            }
        });
    }

    private Label label() throws IOException {
        String[] label = {"", ""};
        message(tag -> {
            switch (tag) {
                case 1 << 3 | LENGTH -> label[0] = in.readStringRequireUtf8();
                case 2 << 3 | LENGTH -> label[1] = in.readStringRequireUtf8();
                default -> in.skipField(tag);
            }
        });
        return new Label(label[0], label[1]);
    }

    /// The same in both versions, but for members that are skipped.
    private Sample sample() throws IOException {
        double[] value = new double[1];
        long[] timestamp = new long[1];
        message(tag -> {
            switch (tag) {
                case 1 << 3 | FIXED64 -> value[0] = in.readDouble();
                case 2 << 3 | VARINT -> timestamp[0] = in.readInt64();
                default -> in.skipField(tag);
            }
        });
        return new Sample(value[0], timestamp[0]);
    }

    /// Texts stand in a table of symbols, which may come after the series.
    private void version2() throws IOException {
        List<String> symbols = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        fields(tag -> {
            switch (tag) {
                case 4 << 3 | LENGTH -> symbols.add(in.readStringRequireUtf8());
                case 5 << 3 | LENGTH -> drafts.add(series2());
                default -> in.skipField(tag);
            }
        });
        for (Draft draft : drafts) {
            draft.resolve(symbols);
            series.add(draft.series());
        }
    }

    private Draft series2() throws IOException {
        Draft draft = new Draft();
        message(tag -> {
            switch (tag) {
                case 1 << 3 | LENGTH -> packed(draft.references);
                case 1 << 3 | VARINT -> draft.references.add(in.readUInt32());
                case 2 << 3 | LENGTH -> draft.samples.add(sample());
                case 3 << 3 | LENGTH -> draft.histogram(in, tag);
                default -> in.skipField(tag);
            }
        });
        return draft;
    }

    private void packed(List<Integer> references) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        while (!in.isAtEnd()) {
            references.add(in.readUInt32());
        }
        in.popLimit(limit);
    }

    private interface Field {
        void read(int tag) throws IOException;
    }

    private void fields(Field field) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            field.read(tag);
        }
    }

    /// A message that is a field of another.
    private void message(Field field) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        fields(field);
        in.popLimit(limit);
    }

    /// A series while it is read.
    private static final class Draft {
        private final List<Label> labels = new ArrayList<>();
        private final List<Integer> references = new ArrayList<>();
        private final List<Sample> samples = new ArrayList<>();
        private int histograms;

        void histogram(CodedInputStream in, int tag) throws IOException {
            in.skipField(tag);
            histograms++;
        }

        void resolve(List<String> symbols) throws IOException {
            if (references.size() % 2 != 0) {
                throw new InvalidProtocolBufferException("a label without a value");
            }
            for (int i = 0; i < references.size(); i += 2) {
                labels.add(new Label(symbol(symbols, references.get(i)), symbol(symbols, references.get(i + 1))));
            }
        }

        private static String symbol(List<String> symbols, int reference) throws IOException {
            if (reference < 0 || reference >= symbols.size()) {
                throw new InvalidProtocolBufferException(
                        "symbol " + Integer.toUnsignedString(reference) + " of " + symbols.size());
            }
            return symbols.get(reference);
        }

        WrittenSeries series() {
            return new WrittenSeries(labels, samples, histograms);
        }
    }
}
