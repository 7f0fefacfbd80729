package dev.hinomi.scenarios.clients;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// boto3, in one Python process that reads calls and writes answers, a line of JSON each (`clients/boto3_client.py`).
final class Boto3 implements RealClient {
    static final List<String> VERSION = List.of("-c", "import boto3; print('boto3', boto3.__version__)");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final BufferedWriter calls;
    private final BufferedReader answers;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Boto3(Program python, Access access) {
        try {
            process = python.process(
                            Program.environment(access),
                            List.of(script(), access.endpoint().toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        calls = process.outputWriter();
        answers = process.inputReader();
    }

    @Override
    public Reply call(String service, String operation, ObjectNode input) {
        ObjectNode call = JSON.createObjectNode().put("service", service).put("operation", operation);
        call.set("input", input);
        JsonNode answer = JSON.readTree(exchange(call.toString()));
        JsonNode error = answer.get("error");
        return error == null
                ? new Reply.Answered(answer.get("output"))
                : new Reply.Refused(
                        error.get("code").asString(), error.get("message").asString());
    }

    private String exchange(String call) {
        oneAtATime.lock();
        try {
            calls.write(call + "\n");
            calls.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new AssertionError("boto3 ended at " + call);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void close() {
        try {
            calls.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script() {
        String resource = "/clients/boto3_client.py";
        try {
            return Path.of(Objects.requireNonNull(Boto3.class.getResource(resource), resource)
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
