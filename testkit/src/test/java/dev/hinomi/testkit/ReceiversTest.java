package dev.hinomi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class ReceiversTest {
    private static final Duration WAIT = Duration.ofSeconds(5);

    @Test
    void httpAnswersAsScriptedAndKeepsWhatItReceived() throws Exception {
        try (HttpReceiver receiver = HttpReceiver.start();
                HttpClient client = HttpClient.newHttpClient()) {
            receiver.script(HttpReceiver.Answer.of(503, "later").with("Retry-After", "7"));
            HttpRequest request = HttpRequest.newBuilder(receiver.uri("/hook?a=b"))
                    .header("X-Kind", "test")
                    .POST(HttpRequest.BodyPublishers.ofString("本文"))
                    .build();

            HttpResponse<String> first = client.send(request, HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> second = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.body()).isEqualTo("later");
            assertThat(first.headers().firstValue("Retry-After")).contains("7");
            assertThat(second.statusCode()).isEqualTo(200);
            HttpReceiver.Request received = receiver.take(WAIT);
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.uri()).hasToString("/hook?a=b");
            assertThat(received.header("x-kind")).isEqualTo("test");
            assertThat(received.body()).isEqualTo("本文");
            receiver.take(WAIT);
            assertThatThrownBy(() -> receiver.take(Duration.ofMillis(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("no HTTP request within PT0.001S");
        }
    }

    @Test
    void smtpKeepsMailInOrderOfArrival() throws Exception {
        try (SmtpReceiver receiver = SmtpReceiver.start()) {
            send(receiver.port(), "b@example.com", "一つ目");
            send(receiver.port(), "a@example.com", "二つ目");

            SmtpReceiver.Mail first = receiver.take(WAIT);
            SmtpReceiver.Mail second = receiver.take(WAIT);

            assertThat(first.to()).isEqualTo("b@example.com");
            assertThat(first.subject()).isEqualTo("一つ目");
            assertThat(first.text()).isEqualTo("本文\n");
            assertThat(second.header("X-Kind")).isEqualTo("test");
            assertThat(second.subject()).isEqualTo("二つ目");
            assertThat(receiver.poll(Duration.ofMillis(1))).isEmpty();
        }
    }

    private static void send(int port, String to, String subject) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("from@example.com");
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-Kind", "test");
        message.setText("本文\r\n", "UTF-8");
        Transport.send(message);
    }
}
