package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.schema.Draft;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORReadFeature;

/// Parsers and generators, within limits that no request of a real client meets. The length of a document is limited
/// before it gets here.
final class Documents {
    /// The limits, for people.
    static final String LIMITS = "at most 100 levels of nesting, 20,000,000 characters in a text, 10,000 in a name,"
            + " 1,000 digits in a number";

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxNumberLength(1_000)
            .maxNameLength(10_000)
            .maxStringLength(20_000_000)
            .build();

    static final Documents JSON = new Documents(
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build());
    static final Documents CBOR = new Documents(CBORFactory.builder()
            .streamReadConstraints(CONSTRAINTS)
            .disable(CBORReadFeature.READ_UNDEFINED_AS_EMBEDDED_OBJECT)
            .build());

    private final TokenStreamFactory factory;

    private Documents(TokenStreamFactory factory) {
        this.factory = factory;
    }

    /// Reads a document that is a structure; no bytes at all are one without members.
    void read(Blob bytes, MemberNames names, Draft<?> draft) {
        if (bytes.size() > 0) {
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes.shared())) {
                new DocumentReader(parser, names).readInto(draft);
            }
        }
    }

    Blob write(MemberNames names, Consumer<DocumentWriter> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(new DocumentWriter(generator, names));
        }
        return Blob.owning(bytes.toByteArray());
    }
}
