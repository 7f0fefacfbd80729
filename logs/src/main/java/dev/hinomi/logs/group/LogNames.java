package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Locale;
import java.util.regex.Pattern;

/// The rules for names (API reference, `CreateLogGroup` and `CreateLogStream`).
final class LogNames {
    private static final int MAX_LENGTH = 512;
    private static final Pattern GROUP = Pattern.compile("[.\\-_/#A-Za-z0-9]+");
    private static final Pattern STREAM = Pattern.compile("[^:*]+");

    private LogNames() {}

    static void checkGroup(String name) {
        checkLength("logGroupName", name);
        if (!GROUP.matcher(name).matches()) {
            throw invalid("logGroupName", name, "letters, digits and . - _ / #");
        }
        if (name.toLowerCase(Locale.ROOT).startsWith("aws/")) {
            throw new FaultException(
                    new Fault.InvalidParameter("logGroupName", "Log groups starting with AWS/ are reserved for AWS."));
        }
    }

    static void checkStream(String name) {
        checkLength("logStreamName", name);
        if (!STREAM.matcher(name).matches()) {
            throw invalid("logStreamName", name, "no : and no *");
        }
    }

    private static void checkLength(String parameter, String name) {
        if (name.isEmpty()) {
            throw invalid(parameter, name, "1 to " + MAX_LENGTH + " characters");
        }
        if (name.length() > MAX_LENGTH) {
            throw new FaultException(new Fault.InvalidParameter(
                    parameter,
                    "Invalid LogGroup or LogStream, both must have length less than or equal to " + MAX_LENGTH + "."));
        }
    }

    private static FaultException invalid(String parameter, String name, String expected) {
        return new FaultException(
                new Fault.InvalidParameter(parameter, parameter + ": '" + name + "' (expected: " + expected + ")"));
    }
}
