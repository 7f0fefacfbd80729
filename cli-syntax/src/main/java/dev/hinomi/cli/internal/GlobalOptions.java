package dev.hinomi.cli.internal;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Options that every command takes (AWS CLI User Guide, "Command line options in the AWS CLI"), of both versions.
public final class GlobalOptions {
    public static final Map<String, OptionTable> ALL = Stream.concat(
                    Stream.of(
                                    "debug",
                                    "no-verify-ssl",
                                    "no-paginate",
                                    "version",
                                    "no-sign-request",
                                    "v2-debug",
                                    "no-cli-pager",
                                    "cli-auto-prompt",
                                    "no-cli-auto-prompt")
                            .map(name -> OptionTable.own(name, OptionTable.Arity.NONE)),
                    Stream.of(
                            one("endpoint-url"),
                            one("output", "json", "text", "table", "yaml", "yaml-stream", "off"),
                            one("query"),
                            one("profile"),
                            one("region"),
                            one("color", "on", "off", "auto"),
                            one("ca-bundle"),
                            one("cli-read-timeout"),
                            one("cli-connect-timeout"),
                            one("cli-binary-format", "base64", "raw-in-base64-out"),
                            one("cli-error-format")))
            .collect(Collectors.toUnmodifiableMap(OptionTable::name, Function.identity()));

    private GlobalOptions() {}

    private static OptionTable one(String name, String... values) {
        return OptionTable.own(name, OptionTable.Arity.ONE, values);
    }
}
