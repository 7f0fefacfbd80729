package dev.hinomi.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ParametersTest {
    @Test
    void whatLetsSomebodyInIsLeftOut() {
        assertThat(Parameters.ofJson("{\"name\":\"ueda\",\"password\":\"p\",\"a\":{\"SecretKey\":[\"s\"]}}"))
                .isEqualTo("{\"name\":\"ueda\",\"password\":\"(left out)\",\"a\":{\"SecretKey\":\"(left out)\"}}");
    }

    @Test
    void ofAUrlOnlyTheHostIsKept() {
        assertThat(Parameters.ofJson("{\"Endpoint\":\"https://u:p@hooks.example.com:8443/services/T0/key?sig=1\"}"))
                .isEqualTo("{\"Endpoint\":\"https://hooks.example.com:8443/...\"}");
        assertThat(Parameters.ofJson("{\"Endpoint\":\"http://a.example\"}"))
                .isEqualTo("{\"Endpoint\":\"http://a.example\"}");
    }

    @Test
    void longTextsAndListsAreCut() {
        String list = "0,".repeat(30) + "0";
        assertThat(Parameters.ofJson("{\"text\":\"" + "x".repeat(300) + "\",\"list\":[" + list + "]}"))
                .isEqualTo("{\"text\":\"" + "x".repeat(200) + "...\",\"list\":[" + "0,".repeat(19) + "0]}");
    }

    @Test
    void whatIsNoObjectHasNoParameters() {
        assertThat(Parameters.ofJson("[1]")).isEqualTo("{}");
        assertThat(Parameters.ofJson("# a guide")).isEqualTo("{}");
        assertThat(Parameters.ofJson("")).isEqualTo("{}");
    }
}
