package dev.hinomi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Evaluates the script in a real shell, with an `aws` that prints how it was called.
final class ShellEnvironmentTest {
    @TempDir
    private Path bin;

    @ParameterizedTest
    @CsvSource({
        "aws-cli/2.9.19 Python/3.11.2, --endpoint-url http://127.0.0.1:8466 sns list-topics",
        "aws-cli/2.12.7 Python/3.11.2, --endpoint-url http://127.0.0.1:8466 sns list-topics",
        "aws-cli/1.28.9 Python/3.11.2, --endpoint-url http://127.0.0.1:8466 sns list-topics",
        "aws-cli/1.9.0 Python/2.7, --endpoint-url http://127.0.0.1:8466 sns list-topics",
        "aws-cli/1.29.0 Python/3.11.2, sns list-topics",
        "aws-cli/1.45.11 Python/3.11.7, sns list-topics",
        "aws-cli/2.13.0 Python/3.11.2, sns list-topics",
        "aws-cli/2.31.4 Python/3.13.7, sns list-topics"
    })
    void addsTheEndpointOnlyWhereTheCliIgnoresTheVariable(String version, String expected) throws Exception {
        aws(version);

        assertThat(shell("aws sns list-topics")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "AWS_ENDPOINT_URL|http://127.0.0.1:8466",
                "AWS_SECRET_ACCESS_KEY|it's+secret/",
                "AWS_REGION|ap-northeast-1"
            },
            delimiter = '|',
            quoteCharacter = '"')
    void setsTheVariablesOfTheSdks(String name, String value) throws Exception {
        aws("aws-cli/2.31.4");

        assertThat(shell("printenv " + name)).isEqualTo(value);
    }

    private void aws(String version) throws IOException {
        Path aws = bin.resolve("aws");
        Files.writeString(
                aws, "#!/bin/sh\nif [ \"$1\" = --version ]; then echo '" + version + "'; else echo \"$*\"; fi\n");
        assertThat(aws.toFile().setExecutable(true)).isTrue();
    }

    private String shell(String command) throws IOException, InterruptedException {
        String script =
                new ShellEnvironment("http://127.0.0.1:8466", "AKIA", "it's+secret/", "ap-northeast-1").script();
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script + command).redirectErrorStream(true);
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        Process shell = builder.start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output.strip();
    }
}
