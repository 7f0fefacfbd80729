package dev.hinomi.scenarios.clients;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SdkAutoCloseable;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import tools.jackson.databind.node.ObjectNode;

/// The AWS SDK for Java, in the version of the class path: of 2.40 `cloudwatch` speaks query, of 2.54 RPC v2 CBOR.
///
/// @param clients such as `CloudWatchClient`
public record JavaSdk(List<? extends SdkClient> clients) implements RealClient {
    public JavaSdk {
        clients = List.copyOf(clients);
    }

    /// Points the builder of a client at the server.
    public static <B extends AwsClientBuilder<B, ?>> B configure(B builder, Access access) {
        return builder.endpointOverride(access.endpoint())
                .region(Region.of(access.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(access.accessKeyId(), access.secret())));
    }

    @Override
    public Reply call(String service, String operation, ObjectNode input) {
        SdkClient client = client(service);
        try {
            Object request = SdkDocuments.read(requestBuilder(client, operation), input);
            String name = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
            Method method = clientInterface(client).getMethod(name, request.getClass());
            return new Reply.Answered(SdkDocuments.write((SdkPojo) method.invoke(client, request)));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AwsServiceException refused) {
                return new Reply.Refused(
                        refused.awsErrorDetails().errorCode(),
                        refused.awsErrorDetails().errorMessage());
            }
            throw new AssertionError(service + " " + operation, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(service + " " + operation + " of " + client.getClass(), e);
        }
    }

    @Override
    public void close() {
        clients.forEach(client -> ((SdkAutoCloseable) client).close());
    }

    private static SdkPojo requestBuilder(SdkClient client, String operation) throws ReflectiveOperationException {
        String models = clientInterface(client).getPackageName() + ".model.";
        Class<?> request = Class.forName(models + operation + "Request");
        return (SdkPojo) Objects.requireNonNull(
                (SdkBuilder<?, ?>) request.getMethod("builder").invoke(null));
    }

    private SdkClient client(String service) {
        String sdkName = service.equals("logs") ? "cloudwatchlogs" : service;
        return clients.stream()
                .filter(client -> clientInterface(client).getPackageName().endsWith("." + sdkName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service + " (expected: one of " + clients + ")"));
    }

    /// The public type of a client; its class is not.
    private static Class<?> clientInterface(SdkClient client) {
        return client.getClass().getInterfaces()[0];
    }
}
