package dev.hinomi.app.command;

import dev.hinomi.api.security.BearerTokens;

/// What a POSIX shell evaluates so that the AWS CLI, every SDK, and OpenTelemetry's exporters of logs and metrics
/// talk to this server.
///
/// The variables are those of the AWS SDKs and Tools Reference Guide ("Service-specific endpoints", "Environment
/// variables"). The CLI reads `AWS_ENDPOINT_URL` since 1.29 and 2.13; for older ones `aws` becomes a function that adds
/// `--endpoint-url`. Host prefixes (`streaming-logs.`) would name hosts that do not exist here.
///
/// @param endpoint such as `http://127.0.0.1:8466`
public record ShellEnvironment(String endpoint, String accessKey, String secretKey, String region) {
    private static final String WRAPPER = """
            aws() {
              if [ -z "${HINOMI_AWS_CLI:-}" ]; then
                case "$(command aws --version 2>&1)" in
                  aws-cli/1.[0-9].* | aws-cli/1.1[0-9].* | aws-cli/1.2[0-8].* | aws-cli/2.[0-9].* | aws-cli/2.1[0-2].*)
                    HINOMI_AWS_CLI=old ;;
                  *)
                    HINOMI_AWS_CLI=new ;;
                esac
              fi
              if [ "$HINOMI_AWS_CLI" = old ]; then
                command aws --endpoint-url "$AWS_ENDPOINT_URL" "$@"
              else
                command aws "$@"
              fi
            }
            """;

    /// The text for `eval`.
    public String script() {
        StringBuilder script = new StringBuilder();
        export(script, "AWS_ENDPOINT_URL", endpoint);
        export(script, "AWS_ACCESS_KEY_ID", accessKey);
        export(script, "AWS_SECRET_ACCESS_KEY", secretKey);
        export(script, "AWS_REGION", region);
        export(script, "AWS_DEFAULT_REGION", region);
        export(script, "AWS_DISABLE_HOST_PREFIX_INJECTION", "true");
        exportOtlp(script, "LOGS", "/v1/logs");
        exportOtlp(script, "METRICS", "/v1/metrics");
        script.append("unset AWS_SESSION_TOKEN AWS_PROFILE AWS_DEFAULT_PROFILE HINOMI_AWS_CLI\n");
        return script.append(WRAPPER).toString();
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "ShellEnvironment[" + endpoint + ", " + accessKey + ", " + region + "]";
    }

    private void exportOtlp(StringBuilder script, String signal, String path) {
        String prefix = "OTEL_EXPORTER_OTLP_" + signal;
        export(script, prefix + "_ENDPOINT", endpoint + path);
        export(script, prefix + "_PROTOCOL", "http/protobuf");
        export(script, prefix + "_HEADERS", "authorization=Bearer%20" + BearerTokens.of(accessKey, secretKey));
    }

    private static void export(StringBuilder script, String name, String value) {
        script.append("export ")
                .append(name)
                .append("='")
                .append(value.replace("'", "'\\''"))
                .append("'\n");
    }
}
