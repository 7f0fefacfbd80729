package dev.hinomi.wire.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.wire.FormParameters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriTemplateTest {
    @Test
    void bindsALabelToOneDecodedSegment() throws Exception {
        assertThat(match("/a/{x}/b", "/a/1%2F2+3/b", "")).contains(Map.of("x", "1/2+3"));
    }

    @Test
    void bindsAGreedyLabelToAllThatTheTemplateLeaves() throws Exception {
        assertThat(match("/a/{x+}/z", "/a/1/2/3/z", "")).contains(Map.of("x", "1/2/3"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/{x}, /a",
        "/a/{x}, /a//",
        "/a/{x}, /a/1/2",
        "/a/{x}, /b/1",
        "/a/{x+}/z, /a/z",
        "/a/{x}, /a/%zz",
        "/a, /a/b",
        "/a, /",
    })
    void refusesAnotherPath(String template, String path) throws Exception {
        assertThat(match(template, path, "")).isEmpty();
    }

    @Test
    void takesNoNoticeOfASlashAtTheEnd() throws Exception {
        assertThat(match("/a/{x}", "/a/1/", "")).contains(Map.of("x", "1"));
        assertThat(match("/", "/", "")).contains(Map.of());
    }

    @Test
    void asksForTheQueryThatTheTemplateHas() throws Exception {
        assertThat(match("/a?kind=b", "/a", "x=1&kind=b")).isPresent();
        assertThat(match("/a?kind=b", "/a", "kind=c")).isEmpty();
    }

    private static Optional<Map<String, String>> match(String template, String path, String query) throws Exception {
        return new UriTemplate(template).match(path, FormParameters.parse(query));
    }
}
