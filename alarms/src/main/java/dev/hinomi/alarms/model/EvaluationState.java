package dev.hinomi.alarms.model;

/// What is special about the evaluations of an alarm (CloudWatch API, `EvaluationState`).
public enum EvaluationState {
    /// Not all data that the alarm asks for was looked at.
    PARTIAL_DATA,
    /// It is not evaluated yet (CloudWatch User Guide, "Alarm warm-up period").
    IN_WARM_UP,
    /// Its configuration cannot be evaluated, as its reason says.
    EVALUATION_ERROR,
    /// It could not be evaluated this time.
    EVALUATION_FAILURE
}
