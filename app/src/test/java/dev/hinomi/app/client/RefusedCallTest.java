package dev.hinomi.app.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.HttpReceiver.Answer;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What both clients make of answers that are no success, of the server and of what stands before it.
final class RefusedCallTest {
    private static final String IDENTITY = "<GetCallerIdentityResponse><GetCallerIdentityResult>"
            + "<Account>000000000000</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";
    private static final String PAGE = "<html><body><h1>502 Bad Gateway</h1><hr></body></html>";

    private HttpReceiver server;
    private ServerOperations operations;
    private LogsClient logs;

    @BeforeEach
    void connect() {
        server = HttpReceiver.start().script(Answer.of(200, IDENTITY));
        RequestSigner signer = new RequestSigner("key", "secret", "us-east-1");
        operations = new ServerOperations(server.uri(""), signer, InstantSource.system());
        logs = new LogsClient(server.uri(""), signer, InstantSource.system());
    }

    @AfterEach
    void close() {
        operations.close();
        logs.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | ResourceNotFoundException      | NotFound
            400 | ResourceAlreadyExistsException | AlreadyExists
            400 | AccessDeniedException          | Denied
            400 | UnrecognizedClientException    | Denied
            400 | ThrottlingException            | Throttled
            503 | ServiceUnavailableException    | Unavailable
            400 | InvalidParameterException      | InvalidCombination
            """)
    void bothReadAnErrorOfTheServerByItsType(int status, String type, String fault) {
        Answer answer = Answer.of(status, "{\"__type\":\"%s\",\"message\":\"why\"}".formatted(type));

        server.script(answer, answer);

        assertThat(refused(() -> operations.call("logs", "DescribeLogGroups", Map.of())))
                .isEqualTo(refused(() -> logs.call("DescribeLogGroups", Map.of())))
                .returns(fault, refusal -> refusal.getClass().getSimpleName())
                .returns("DescribeLogGroups: " + type + ": why", Fault::message);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "", "[]", "{\"message\":\"Bad Gateway\"}"})
    void whatAProxySaysIsNoAnswer(String body) {
        server.script(Answer.of(502, body), Answer.of(502, body));

        assertThat(refused(() -> operations.call("logs", "DescribeLogGroups", Map.of())))
                .isEqualTo(refused(() -> logs.call("DescribeLogGroups", Map.of())))
                .isInstanceOf(Fault.Unavailable.class)
                .extracting(Fault::message)
                .asString()
                .startsWith(server.uri("") + ": ")
                .contains("502")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "[]"})
    void aSuccessThatIsNoJsonObjectIsNoAnswer(String body) {
        server.script(Answer.of(200, body), Answer.of(200, body));

        assertThat(refused(() -> operations.call("logs", "DescribeLogGroups", Map.of())))
                .isEqualTo(refused(() -> logs.call("DescribeLogGroups", Map.of())))
                .isInstanceOf(Fault.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"502 Bad Gateway", "<html><body>502 Bad Gateway<hr></body></html>", "<p>Bad Gateway</p>"})
    void whatAProxySaysIsNoAnswerOfTheQueryProtocol(String body) {
        server.script(Answer.of(502, body));

        assertThat(refused(() -> operations.call("sns", "ListTopics", Map.of())))
                .isInstanceOf(Fault.Unavailable.class);
    }

    @Test
    void aSuccessWithoutBodyHasNoMembers() {
        server.script(Answer.of(200), Answer.of(200));

        assertThat(operations.call("logs", "CreateLogGroup", Map.of("logGroupName", "g")))
                .isEmpty();
        assertThat(logs.call("CreateLogGroup", Map.of("logGroupName", "g")).isEmpty())
                .isTrue();
    }

    @Test
    void whereAQueryIsWrongIsTold() {
        server.script(Answer.of(400, """
                {"__type":"MalformedQueryException","message":"unexpected symbol",
                 "queryCompileError":{"location":{"startCharOffset":7,"endCharOffset":9}}}"""));

        assertThat(refused(() -> logs.call("StartQuery", Map.of())))
                .isEqualTo(new Fault.MalformedQuery("unexpected symbol", 7, 9));
    }

    private static Fault refused(Runnable call) {
        FaultException thrown = catchThrowableOfType(FaultException.class, call::run);
        assertThat(thrown).as("a fault").isNotNull();
        return thrown.fault();
    }
}
