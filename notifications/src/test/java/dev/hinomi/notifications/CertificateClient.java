package dev.hinomi.notifications;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/// Brings the SDK's request for a certificate to our server, which has another host name than the SDK insists on.
final class CertificateClient implements SdkHttpClient {
    private final Notifications notifications;

    CertificateClient(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return answer(notifications.certificate(request.httpRequest().encodedPath()));
            }

            @Override
            public void abort() {}
        };
    }

    private static HttpExecuteResponse answer(Optional<String> certificate) {
        byte[] body = certificate.orElse("").getBytes(StandardCharsets.US_ASCII);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(certificate.isPresent() ? 200 : 404)
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    @Override
    public void close() {}
}
