package dev.hinomi.delivery.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Objects on a server that speaks S3.
final class S3Bucket implements Bucket {
    private final S3Client client;
    private final String bucket;

    private S3Bucket(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static S3Bucket open(BucketSettings.Place.S3 settings) {
        // Servers that are not Amazon's often know neither the newer checksums nor signed chunks.
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings.credentials()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build());
        settings.endpoint().ifPresent(client::endpointOverride);
        return new S3Bucket(client.build(), settings.bucket());
    }

    private static AwsCredentialsProvider credentials(Optional<Path> file) {
        return file.<AwsCredentialsProvider>map(path -> ProfileCredentialsProvider.builder()
                        .profileFile(ProfileFile.builder()
                                .content(path)
                                .type(ProfileFile.Type.CREDENTIALS)
                                .build())
                        .build())
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    @Override
    public void put(String key, Path file) throws IOException {
        call(() -> client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file)));
    }

    @Override
    public InputStream read(String key) throws IOException {
        return call(() -> {
            try {
                return client.getObject(request -> request.bucket(bucket).key(key));
            } catch (NoSuchKeyException e) {
                NoSuchFileException none = new NoSuchFileException(key);
                none.initCause(e);
                throw none;
            }
        });
    }

    @Override
    public List<String> keys(String prefix) throws IOException {
        return call(() ->
                client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                        .map(S3Object::key)
                        .sorted()
                        .toList());
    }

    @Override
    public void delete(String key) throws IOException {
        call(() -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public void close() {
        client.close();
    }

    private interface Call<T> {
        T run() throws IOException;
    }

    private static <T> T call(Call<T> work) throws IOException {
        try {
            return work.run();
        } catch (SdkException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
