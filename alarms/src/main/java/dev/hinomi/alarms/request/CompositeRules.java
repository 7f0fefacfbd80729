package dev.hinomi.alarms.request;

import dev.hinomi.alarms.composite.AlarmRule;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.Suppressor;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What PutCompositeAlarm accepts (CloudWatch API Reference, `PutCompositeAlarm`), with the texts of its refusals.
public final class CompositeRules {
    private final Scope scope;

    public CompositeRules(Scope scope) {
        this.scope = scope;
    }

    /// What the request asks for.
    ///
    /// @throws FaultException for what does not hold whatever alarms there are
    public CompositeCondition condition(CompositeAlarmRequest request) {
        AlarmRule rule = AlarmRule.parse(request.rule(), scope);
        if (rule.alarms().contains(request.name())) {
            throw Refusal.invalid(
                    "AlarmRule",
                    "A composite alarm cannot have a child relation with itself via its AlarmRule, as it would"
                            + " introduce a circular dependency");
        }
        return new CompositeCondition(request.rule(), suppressor(request));
    }

    /// Refuses what names alarms that do not exist.
    public void checkExist(CompositeCondition condition, Predicate<String> exists) {
        Set<String> named = AlarmRule.parse(condition.rule(), scope).alarms();
        if (!named.stream().allMatch(exists)) {
            throw Refusal.invalid(
                    "AlarmRule",
                    "Could not save the composite alarm as alarms [" + missing(named, exists)
                            + "] in the alarm rule do not exist");
        }
        Suppressor suppressor = condition.suppressor();
        if (suppressor != null && !exists.test(name(suppressor.alarm()))) {
            throw Refusal.invalid(
                    "ActionsSuppressor",
                    "Could not save the composite alarm as the actions suppressor alarm ["
                            + arn(name(suppressor.alarm())) + "] does not exist");
        }
    }

    private @Nullable Suppressor suppressor(CompositeAlarmRequest request) {
        Integer wait = request.waitPeriod();
        Integer extension = request.extensionPeriod();
        if (request.suppressor() == null) {
            refusePeriod(wait, "ActionsSuppressorWaitPeriod");
            refusePeriod(extension, "ActionsSuppressorExtensionPeriod");
            return null;
        }
        String alarm = name(request.suppressor());
        if (alarm.equals(request.name())) {
            throw Refusal.invalid(
                    "ActionsSuppressor",
                    "A composite alarm cannot have a child relation with itself via its ActionsSuppressor, as it"
                            + " would introduce a circular dependency");
        }
        return new Suppressor(
                request.suppressor(),
                period(wait, "ActionsSuppressorWaitPeriod"),
                period(extension, "ActionsSuppressorExtensionPeriod"));
    }

    private static int period(@Nullable Integer seconds, String parameter) {
        int period = Refusal.required(seconds, parameter, parameter + " must not be null");
        if (period < 0) {
            throw Refusal.invalid(parameter, parameter + ": " + period + " (expected: 0 or more)");
        }
        return period;
    }

    private static void refusePeriod(@Nullable Integer period, String parameter) {
        if (period != null) {
            throw Refusal.invalid(parameter, parameter + " requires an ActionSuppressor");
        }
    }

    /// The name of a suppressor, which is named as it is or by its ARN.
    private String name(String suppressor) {
        if (!suppressor.startsWith("arn:")) {
            return suppressor;
        }
        return Arn.parse(suppressor)
                .flatMap(Alarm::nameOf)
                .filter(name -> suppressor.equals(arn(name)))
                .orElseThrow(() -> Refusal.invalid(
                        "ActionsSuppressor",
                        "ActionsSuppressor must be a valid CloudWatch Alarm ARN or an Alarm name"));
    }

    private String missing(Collection<String> named, Predicate<String> exists) {
        return named.stream().filter(exists.negate()).map(this::arn).collect(Collectors.joining(", "));
    }

    private String arn(String name) {
        return Alarm.arn(scope, name).toString();
    }
}
