package dev.hinomi.wire.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// All files of one service.
final class ServiceGenerator {
    private final ServiceModel model;
    private final ServiceCatalog.Entry entry;
    private final String origin;
    /// The expression that yields a shape at run time, by shape name.
    private final Map<String, String> references = new HashMap<>();

    private ServiceGenerator(ServiceModel model, ServiceCatalog.Entry entry) {
        this.model = model;
        this.entry = entry;
        this.origin = "the model of %s %s".formatted(model.id(), model.apiVersion());
    }

    static List<SourceFile> generate(ServiceModel model, ServiceCatalog.Entry entry) {
        return new ServiceGenerator(model, entry).generate();
    }

    private List<SourceFile> generate() {
        name();
        String service = entry.className();
        JavaTypes types = new JavaTypes(model.shapes());
        EventStreams streams = new EventStreams(model.shapes().values());
        List<SourceFile> files = new ArrayList<>();
        files.add(SourceFile.packageInfo(
                origin,
                entry.packageName(),
                "The operations of %s that are served, and their messages.".formatted(model.id())));
        files.add(file(service, ServiceWriter.service(model, entry)));
        files.add(file(service + "Errors", ServiceWriter.errors(model, entry)));
        files.add(file("Shapes", new ShapesWriter(model, references).write()));
        for (ShapeModel shape : model.shapes().values()) {
            if (shape instanceof ShapeModel.Structure structure) {
                RecordWriter writer = new RecordWriter(structure, types, references, streams.of(structure));
                files.add(file(JavaNames.type(structure.name()), writer.write()));
            } else if (shape instanceof ShapeModel.EventStream stream) {
                files.add(file(JavaNames.type(stream.name()), EventStreams.write(stream)));
            }
        }
        return files;
    }

    private SourceFile file(String type, String body) {
        return SourceFile.of(origin, entry.packageName(), type, body);
    }

    /// Two shapes of a model may differ in case only, as `String` and `string` of SNS do; as constants they are
    /// numbered, as classes they are refused because file systems may not tell them apart.
    private void name() {
        Set<String> taken = new HashSet<>();
        for (ShapeModel shape : model.shapes().values()) {
            if (shape.hasOwnFile()) {
                String type = JavaNames.type(shape.name());
                if (!taken.add(type.toLowerCase(Locale.ROOT))) {
                    throw new ModelException("shape " + shape.name() + ": another shape is also called " + type);
                }
                references.put(shape.name(), type + ".SHAPE");
            } else {
                String constant = JavaNames.constant(shape.name());
                String name = constant;
                for (int n = 2; !taken.add(name); n++) {
                    name = constant + "_" + n;
                }
                references.put(shape.name(), "Shapes." + name);
            }
        }
    }
}
