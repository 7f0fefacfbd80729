package dev.hinomi.alarms.text;

import dev.hinomi.alarms.evaluation.ContributorVerdict;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.MissingData;
import java.time.Instant;

/// Why an alarm on several time series has its state, in CloudWatch's words: `95 out of 150 time series evaluated to
/// ALARM` (CloudWatch User Guide, "Limits that apply to alarms based on Metrics Insights queries").
public final class ContributorReason {
    /// As many contributors as the reason counts.
    private static final int MOST_COUNTED = 100;

    private ContributorReason() {}

    /// Of the alarm.
    ///
    /// @param state that the evaluation came to
    public static String of(ContributorVerdict verdict, AlarmState state, MissingData missing) {
        if (verdict.contributors().isEmpty()) {
            return "No time series were returned by the query. Treat missing data is configured as [" + label(missing)
                    + "].";
        }
        if (state != AlarmState.ALARM) {
            return verdict.contributors().size() + " time series evaluated to OK";
        }
        int alarms = verdict.inAlarm().size();
        return (alarms > MOST_COUNTED
                        ? MOST_COUNTED + "+"
                        : alarms + " out of " + verdict.contributors().size())
                + " time series evaluated to ALARM";
    }

    /// The alarm's `StateReasonData`: the data points are the contributors'.
    public static String data(Instant queried) {
        return AlarmJson.write(AlarmJson.reasonData(queried));
    }

    /// How missing data is treated, as reasons name it.
    static String label(MissingData missing) {
        return switch (missing) {
            case BREACHING -> "Breaching";
            case NOT_BREACHING -> "NonBreaching";
            case IGNORE -> "Ignore";
            case MISSING -> "Missing";
        };
    }
}
