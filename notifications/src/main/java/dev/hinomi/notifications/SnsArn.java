package dev.hinomi.notifications;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.regex.Pattern;

/// Reads the ARNs that callers give, with SNS's errors.
public final class SnsArn {
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern SUBSCRIPTION = Pattern.compile("[A-Za-z0-9_-]{1,256}:[A-Za-z0-9-]+");
    private static final int ELEMENTS = 6;

    private SnsArn() {}

    /// The scope that an ARN of a topic or a subscription names, for requests without a signature, which have none.
    ///
    /// @param parameter the name of the parameter that holds it
    public static Scope scope(String parameter, String text) {
        Arn arn = parse(parameter, text);
        try {
            return new Scope(arn.account(), arn.region());
        } catch (IllegalArgumentException e) {
            throw new FaultException(new Fault.InvalidParameter(parameter, "Invalid parameter: " + parameter), e);
        }
    }

    /// The name of the topic.
    static String topic(Scope scope, String parameter, String text) {
        return resource(scope, parameter, text, TOPIC);
    }

    /// The id of the subscription: `TOPIC:UUID`.
    static String subscription(Scope scope, String parameter, String text) {
        return resource(scope, parameter, text, SUBSCRIPTION);
    }

    private static String resource(Scope scope, String parameter, String text, Pattern form) {
        Arn arn = parse(parameter, text);
        if (!arn.equals(scope.arn("sns", arn.resource()))
                || !form.matcher(arn.resource()).matches()) {
            throw invalid(parameter, "Invalid parameter: " + parameter);
        }
        return arn.resource();
    }

    private static Arn parse(String parameter, String text) {
        int elements = text.split(":", -1).length;
        if (elements < ELEMENTS) {
            throw invalid(
                    parameter,
                    "Invalid parameter: " + parameter + " Reason: An ARN must have at least 6 elements, not "
                            + elements);
        }
        return Arn.parse(text).orElseThrow(() -> invalid(parameter, "Invalid parameter: " + parameter));
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
