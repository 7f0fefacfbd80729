package dev.hinomi.delivery.bucket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against S3Proxy, a server that speaks S3 and checks signatures.
final class S3BucketTest extends BucketKit {
    @TempDir
    private Path directory;

    private BlobStoreContext files;
    private S3Proxy server;
    private Bucket bucket;

    @BeforeEach
    void start() throws Exception {
        Properties options = new Properties();
        options.setProperty(
                "jclouds.filesystem.basedir",
                Files.createDirectory(directory.resolve("files")).toString());
        files = ContextBuilder.newBuilder("filesystem-nio2")
                .credentials("identity", "credential")
                .overrides(options)
                .build(BlobStoreContext.class);
        files.getBlobStore().createContainerInLocation(null, "ops");
        server = S3Proxy.builder()
                .blobStore(files.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "AKIAEXAMPLE", "secret")
                .build();
        server.start();
        bucket = open("secret");
    }

    @AfterEach
    void stop() throws Exception {
        bucket.close();
        server.stop();
        files.close();
    }

    @Override
    Bucket bucket() {
        return bucket;
    }

    @Test
    void aWrongKeyIsToldWithTheWordsOfTheServer() throws IOException {
        try (Bucket stranger = open("guessed")) {
            assertThatThrownBy(() -> stranger.keys(""))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("403");
        }
    }

    private Bucket open(String secret) throws IOException {
        Path credentials = Files.writeString(
                directory.resolve("credentials-" + secret),
                "[default]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = " + secret + "\n");
        return S3Bucket.open(new BucketSettings.Place.S3(
                "ops",
                Optional.of(URI.create("http://127.0.0.1:" + server.getPort())),
                "us-east-1",
                true,
                Optional.of(credentials)));
    }
}
