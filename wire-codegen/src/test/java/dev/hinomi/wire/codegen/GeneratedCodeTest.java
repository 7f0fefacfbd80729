package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.EventStream;
import dev.hinomi.wire.schema.Member;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.schema.Shape;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is generated from the tiny model, compiled and used.
class GeneratedCodeTest {
    @TempDir
    static Path folder;

    private static ClassLoader code;

    @BeforeAll
    static void compile() throws Exception {
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        GenerateSources.main(TinyModel.folder().toString(), sources.toString());
        List<String> arguments =
                new ArrayList<>(List.of("-d", classes.toString(), "-Xlint:all", "-Werror", "-proc:none"));
        try (Stream<Path> files = java.nio.file.Files.list(sources.resolve("tiny"))) {
            files.map(Path::toString).forEach(arguments::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        code = new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedCodeTest.class.getClassLoader());
    }

    @Test
    void aRecordIsMadeFromItsMembersAndReadBackByThem() throws Exception {
        Shape.Structure<Object> shape = structure("tiny.GetThingRequest");

        Object request = shape.construct().apply(new Object[] {"n", List.of("one"), true, Map.of("t", List.of())});

        assertThat(shape.members()).extracting(Member::name).containsExactly("Name", "OKActions", "default", "Tags");
        assertThat(shape.members())
                .extracting(member -> member.get().apply(request))
                .containsExactly("n", List.of("one"), true, Map.of("t", List.of()));
        assertThat(request).hasToString("GetThingRequest[name=n, okActions=[one], default_=true, tags={t=[]}]");
    }

    @Test
    void collectionsThatAreAbsentStayAbsentAndOthersAreCopied() throws Exception {
        Shape.Structure<Object> shape = structure("tiny.GetThingRequest");
        List<String> names = new ArrayList<>(List.of("one"));

        Object absent = shape.construct().apply(new Object[] {"n", null, null, null});
        Object copied = shape.construct().apply(new Object[] {"n", names, null, Map.of()});
        names.add("two");

        assertThat(shape.members().get(1).get().apply(absent)).isSameAs(Absent.list());
        assertThat(shape.members().get(3).get().apply(absent)).isSameAs(Absent.map());
        assertThat(shape.members().get(1).get().apply(copied)).isEqualTo(List.of("one"));
        assertThat(Absent.is(shape.members().get(3).get().apply(copied))).isFalse();
    }

    @Test
    void theBuilderRefusesAMissingRequiredMember() throws Exception {
        Class<?> type = code.loadClass("tiny.GetThingRequest");
        Object builder = type.getMethod("builder").invoke(null);

        assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseMessage("GetThingRequest.Name");

        builder.getClass().getMethod("name", String.class).invoke(builder, "n");
        assertThat(builder.getClass().getMethod("build").invoke(builder))
                .hasToString("GetThingRequest[name=n, okActions=[], default_=null, tags={}]");
    }

    @Test
    void aRecursiveShapeReachesItself() throws Exception {
        Shape.Structure<Object> process = structure("tiny.ProcessShape");

        Shape children = process.members().getLast().shape().get();

        assertThat(((Shape.Sequence) children).member().get()).isSameAs(process);
    }

    @Test
    void theServiceListsItsOperations() throws Exception {
        Service service =
                (Service) code.loadClass("tiny.Tiny").getField("SERVICE").get(null);

        assertThat(service.protocols()).containsExactlyInAnyOrder(Service.Protocol.JSON, Service.Protocol.REST_JSON);
        assertThat(service.operations().keySet()).containsExactlyInAnyOrder("GetThing", "Touch", "Watch");
        assertThat(service.errors()).extracting(error -> error.status()).containsExactlyInAnyOrder(410, 500);
    }

    @Test
    void anEventStreamKnowsItsRecords() throws Exception {
        EventStream<?> sights = (EventStream<?>)
                code.loadClass("tiny.Sights").getField("EVENTS").get(null);

        assertThat(sights.events()).extracting(EventStream.Event::name).containsExactly("seen", "Gone");
        assertThat(sights.events()).extracting(EventStream.Event::exception).containsExactly(false, true);
        assertThat(structure("tiny.Seen").members())
                .extracting(Member::location)
                .containsExactly(Member.Location.EVENT_HEADER, Member.Location.EVENT_PAYLOAD);
        assertThat(structure("tiny.WatchResponse").members())
                .extracting(Member::name)
                .containsExactly("Since");
    }

    @SuppressWarnings("unchecked")
    private static Shape.Structure<Object> structure(String type) throws ReflectiveOperationException {
        return (Shape.Structure<Object>) code.loadClass(type).getField("SHAPE").get(null);
    }
}
