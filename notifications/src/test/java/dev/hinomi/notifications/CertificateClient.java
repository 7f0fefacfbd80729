package dev.hinomi.notifications;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
                return answer(request.httpRequest().encodedPath());
            }

            @Override
            public void abort() {}
        };
    }

    private HttpExecuteResponse answer(String path) {
        boolean found = path.equals(notifications.certificatePath());
        byte[] body = (found ? notifications.certificatePem() : "").getBytes(StandardCharsets.US_ASCII);
        return HttpExecuteResponse.builder()
                .response(
                        SdkHttpResponse.builder().statusCode(found ? 200 : 404).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    @Override
    public void close() {}
}
