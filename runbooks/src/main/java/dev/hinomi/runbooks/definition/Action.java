package dev.hinomi.runbooks.definition;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a step does. Texts may hold `{{name}}`, the value of a parameter.
public sealed interface Action {
    /// Runs a script in a sandbox. `aws` in it speaks to this server.
    ///
    /// @param script for `bash`
    /// @param profile of the AWS CLI's configuration, for `aws` to speak to AWS itself
    record Shell(String script, Optional<String> profile) implements Action {}

    /// Runs a Logs Insights query.
    ///
    /// @param groups the names of the log groups; none when the query names them itself
    /// @param window how far back it looks from the time at which it runs
    record Query(String text, List<String> groups, Duration window) implements Action {
        public Query {
            groups = List.copyOf(groups);
        }
    }

    /// Sends a request and looks at the answer.
    ///
    /// @param body empty for none
    /// @param statuses the statuses that are right
    /// @param contains what the body of the answer has to contain
    record Http(
            String method,
            String url,
            Map<String, String> headers,
            String body,
            List<Integer> statuses,
            Optional<String> contains)
            implements Action {
        public Http {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
            statuses = List.copyOf(statuses);
        }
    }

    /// Sends a GraphQL request over HTTP; an answer with `errors` is a failure.
    ///
    /// @param document the query or mutation
    record GraphQl(String url, Map<String, String> headers, String document) implements Action {
        public GraphQl {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    /// Opens a connection and closes it.
    record Tcp(String host, int port) implements Action {}

    /// Looks a name up.
    ///
    /// @param type such as `A`, `AAAA`, `CNAME`, `MX` or `TXT`
    /// @param expected a value that has to be among the answers
    record Dns(String name, String type, Optional<String> expected) implements Action {}

    /// Looks at the certificate of a TLS server.
    ///
    /// @param remaining for how long it has to be valid
    record Tls(String host, int port, Duration remaining) implements Action {}

    /// Waits.
    record Wait(Until until) implements Action {}

    /// Leaves it to a person, who says that it is done.
    record Manual() implements Action {}

    /// Asks a person for the way.
    ///
    /// @param choices the answers, each with the id of the step that it leads to
    record Decide(Map<String, String> choices) implements Action {
        public Decide {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /// Asks people for their consent.
    ///
    /// @param people how many
    /// @param role that they have to have
    record Approve(int people, Approver role) implements Action {}

    /// Publishes a message.
    ///
    /// @param topic its ARN
    record Notify(String topic, String subject, String message) implements Action {}

    /// Runs another runbook and waits for its end.
    ///
    /// @param name of the runbook
    record Start(String name, Map<String, String> parameters) implements Action {
        public Start {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /// What is waited for.
    sealed interface Until {
        /// That a time has passed.
        record Passed(Duration time) implements Until {}

        /// That an alarm is in `OK`.
        record AlarmOk(String alarm) implements Until {}

        /// That a metric is where it should be.
        ///
        /// @param dimensions value by name
        /// @param statistic such as `Average` or `p99`
        /// @param period in seconds
        /// @param comparison that has to hold: `<`, `<=`, `>` or `>=`
        /// @param times how many periods in a row
        record Metric(
                String namespace,
                String metricName,
                Map<String, String> dimensions,
                String statistic,
                int period,
                String comparison,
                double threshold,
                int times)
                implements Until {
            public Metric {
                dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
            }
        }
    }
}
