package dev.hinomi.api.sns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.fault.ServiceFaults;
import dev.hinomi.api.route.SigningCertificate;
import dev.hinomi.api.sts.GetCallerIdentity;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sts.Sts;
import dev.hinomi.kernel.OpsEvent.AlarmActions;
import dev.hinomi.notifications.ActionOutcome;
import dev.hinomi.notifications.NotificationSettings;
import dev.hinomi.notifications.Notifications;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.AwsEndpoint;
import dev.hinomi.wire.endpoint.Credentials;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The operations through the wire, as signed query/XML, and the links in messages, unsigned.
final class SnsOperationsTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final String ACCOUNT = "123456789012";
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:ops";

    @TempDir
    Path directory;

    private final HttpReceiver receiver = HttpReceiver.start();
    private Records records;
    private Notifications notifications;
    private AwsEndpoint endpoint;

    @BeforeEach
    void open() {
        ManualTimers timers = new ManualTimers(NOW);
        records = SqliteRecords.open(directory.resolve("records.db"));
        notifications = new Notifications(
                records,
                timers,
                new NotificationSettings(() -> URI.create("http://127.0.0.1:8466"), directory, Optional.empty(), false),
                new Unheard());
        notifications.start();
        List<OperationHandler<?, ?>> handlers = new ArrayList<>(SnsOperations.of(notifications));
        handlers.add(new GetCallerIdentity());
        endpoint = new AwsEndpoint(
                List.of(Sns.SERVICE, Sts.SERVICE),
                handlers,
                new Authentication.Signed(
                        key -> Optional.of(new Credentials.Credential(
                                "secret", Principal.user(ACCOUNT, "operator", Principal.Role.OPERATOR))),
                        ACCOUNT),
                (context, service, operation) -> {},
                new ServiceFaults(),
                // Not the topic's region: a link without a signature must find its way by the ARN.
                new EndpointSettings(ACCOUNT, "us-east-1", Set.of(), 8 << 20),
                timers);
        call("CreateTopic", "Name", "ops");
    }

    @AfterEach
    void close() {
        notifications.close();
        records.close();
        receiver.close();
    }

    @Test
    void everyOperationOfTheModelIsServed() {
        assertThat(SnsOperations.of(notifications))
                .extracting(handler -> handler.operation().name())
                .containsExactlyInAnyOrderElementsOf(Sns.SERVICE.operations().keySet());
    }

    @Test
    void topicsAreMadeListedReadAndDeleted() {
        assertThat(call("CreateTopic", "Name", "ops", "Tags.member.1.Key", "team", "Tags.member.1.Value", "a"))
                .contains("Topic already exists with different tags");
        assertThat(call("ListTopics")).startsWith("200 ").contains("<TopicArn>" + TOPIC + "</TopicArn>");
        call("SetTopicAttributes", "TopicArn", TOPIC, "AttributeName", "DisplayName", "AttributeValue", "運用");
        assertThat(call("GetTopicAttributes", "TopicArn", TOPIC))
                .contains("<entry><key>DisplayName</key><value>運用</value></entry>")
                .contains("<entry><key>Owner</key><value>" + ACCOUNT + "</value></entry>");
        assertThat(call("DeleteTopic", "TopicArn", TOPIC)).startsWith("200 ");
        assertThat(call("GetTopicAttributes", "TopicArn", TOPIC))
                .startsWith("404 ")
                .contains("<Code>NotFound</Code><Message>Topic does not exist</Message>");
    }

    @Test
    void theLinksOfMessagesConfirmAndEndASubscription() {
        assertThat(call(
                        "Subscribe",
                        "TopicArn",
                        TOPIC,
                        "Protocol",
                        "http",
                        "Endpoint",
                        receiver.uri("/").toString()))
                .contains("<SubscriptionArn>pending confirmation</SubscriptionArn>");
        assertThat(call("ListSubscriptionsByTopic", "TopicArn", TOPIC))
                .contains("<SubscriptionArn>PendingConfirmation</SubscriptionArn>");

        assertThat(open(received().get("SubscribeURL").stringValue()))
                .startsWith("200 ")
                .contains("<SubscriptionArn>" + TOPIC + ":");

        assertThat(call(
                        "Publish",
                        "TopicArn",
                        TOPIC,
                        "Message",
                        "hello",
                        "MessageAttributes.entry.1.Name",
                        "k",
                        "MessageAttributes.entry.1.Value.DataType",
                        "Binary",
                        "MessageAttributes.entry.1.Value.BinaryValue",
                        "AAE="))
                .matches("(?s)200 .*<MessageId>[0-9a-f-]{36}</MessageId>.*");
        JsonNode message = received();
        assertThat(message.at("/MessageAttributes/k").toString()).isEqualTo("{\"Type\":\"Binary\",\"Value\":\"AAE=\"}");
        String link = message.get("UnsubscribeURL").stringValue();
        assertThat(open(link.replaceFirst("&Token=.*", "")))
                .startsWith("403 ")
                .contains("<Code>MissingAuthenticationToken</Code>");
        assertThat(open(link.replaceFirst("Token=.{8}", "Token=00000000"))).startsWith("400 ");
        assertThat(open(link)).startsWith("200 ");
        assertThat(call("ListSubscriptions")).doesNotContain("<member>");
        assertThat(received().get("Type").stringValue()).isEqualTo("UnsubscribeConfirmation");
    }

    @Test
    void aSubscriptionShowsItsArnWhenAskedAndIsReadChangedAndEnded() {
        String subscribed = call(
                "Subscribe",
                "TopicArn",
                TOPIC,
                "Protocol",
                "http",
                "Endpoint",
                receiver.uri("/").toString(),
                "ReturnSubscriptionArn",
                "true");
        String arn = subscribed.replaceFirst("(?s).*<SubscriptionArn>(.*)</SubscriptionArn>.*", "$1");

        call(
                "SetSubscriptionAttributes",
                "SubscriptionArn",
                arn,
                "AttributeName",
                "RawMessageDelivery",
                "AttributeValue",
                "true");
        assertThat(call("GetSubscriptionAttributes", "SubscriptionArn", arn))
                .contains("<entry><key>RawMessageDelivery</key><value>true</value></entry>")
                .contains("<entry><key>PendingConfirmation</key><value>true</value></entry>");
        assertThat(call(
                        "SetSubscriptionAttributes",
                        "SubscriptionArn",
                        arn,
                        "AttributeName",
                        "FilterPolicy",
                        "AttributeValue",
                        "{}"))
                .contains("<Code>InvalidParameter</Code>")
                .contains("FilterPolicy is not supported");
        assertThat(call("Unsubscribe", "SubscriptionArn", arn)).startsWith("200 ");
        assertThat(call("ListSubscriptions")).doesNotContain("<member>");
    }

    @Test
    void whatCannotBePublishedIsRefusedWithTheErrorsOfSns() {
        assertThat(call("Publish", "TopicArn", TOPIC, "Message", "m", "Subject", "a\nb"))
                .startsWith("400 ")
                .contains(
                        "<Type>Sender</Type><Code>InvalidParameter</Code><Message>Invalid parameter: Subject</Message>");
        assertThat(call(
                        "Publish",
                        "TopicArn",
                        TOPIC,
                        "Message",
                        "m",
                        "MessageAttributes.entry.1.Name",
                        "k",
                        "MessageAttributes.entry.1.Value.DataType",
                        "Number",
                        "MessageAttributes.entry.1.Value.StringValue",
                        "ten"))
                .contains("<Code>ParameterValueInvalid</Code>");
        assertThat(call("Publish", "Message", "m"))
                .contains("Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter");
        assertThat(call("Publish", "PhoneNumber", "+819012345678", "Message", "m"))
                .contains("PhoneNumber is not supported");
        assertThat(call("Publish", "TopicArn", TOPIC + "x", "Message", "m"))
                .startsWith("404 ")
                .contains("Topic does not exist");
    }

    @Test
    void callersLearnWhoTheyAre() {
        assertThat(text(endpoint.handle(sign("Action=GetCallerIdentity&Version=2011-06-15", "sts"))))
                .contains("<Arn>arn:aws:iam::123456789012:user/operator</Arn>")
                .contains("<Account>123456789012</Account>")
                .contains("<UserId>AIDAOPERATOR</UserId>");
    }

    @Test
    void theCertificateIsServedWhereMessagesSayItIs() {
        SigningCertificate route = new SigningCertificate(notifications);
        call(
                "Subscribe",
                "TopicArn",
                TOPIC,
                "Protocol",
                "http",
                "Endpoint",
                receiver.uri("/").toString());

        String url = received().get("SigningCertURL").stringValue();
        String path = URI.create(url).getPath();

        assertThat(url).startsWith("http://127.0.0.1:8466/SimpleNotificationService-");
        assertThat(route.serves("GET", path)).isTrue();
        assertThat(route.serves("GET", path.replace(".pem", "0.pem"))).isFalse();
        assertThat(text(route.handle(get(path, ""))))
                .startsWith("200 -----BEGIN CERTIFICATE-----\n")
                .endsWith("\n-----END CERTIFICATE-----\n");
    }

    private JsonNode received() {
        return JsonMapper.shared().readTree(receiver.take(WAIT).body());
    }

    private String call(String action, String... parameters) {
        StringBuilder form = new StringBuilder("Action=" + action + "&Version=2010-03-31");
        for (int i = 0; i < parameters.length; i += 2) {
            form.append('&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return text(endpoint.handle(sign(form.toString(), "sns")));
    }

    private String open(String link) {
        return text(endpoint.handle(get("/", URI.create(link).getRawQuery())));
    }

    private static WireRequest get(String path, String query) {
        return new WireRequest("GET", path, query, Headers.of("host", "127.0.0.1:8466"), Blob.EMPTY);
    }

    private static WireRequest sign(String form, String service) {
        WireRequest request = new WireRequest(
                "POST",
                "/",
                "",
                Headers.of("host", "127.0.0.1:8466", "content-type", "application/x-www-form-urlencoded"),
                Blob.of(form.getBytes(StandardCharsets.UTF_8)));
        return new RequestSigner("AKIDEXAMPLE", "secret", "ap-northeast-1").sign(request, service, NOW);
    }

    private static String text(WireResponse response) {
        return response.status() + " " + new String(response.body().shared(), StandardCharsets.UTF_8);
    }

    private static final class Unheard implements ActionOutcome {
        @Override
        public void succeeded(WriteTx tx, AlarmActions event, String action) {}

        @Override
        public void failed(WriteTx tx, AlarmActions event, String action, String reason) {}
    }
}
