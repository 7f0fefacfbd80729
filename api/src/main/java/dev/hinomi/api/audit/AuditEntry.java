package dev.hinomi.api.audit;

/// Something that somebody did or tried to do, as it is stored.
///
/// @param via `key`, `session`, or `none` where nobody is asked
/// @param action such as `cloudwatch:PutMetricAlarm`
/// @param parameters a JSON object, without secrets and with long texts cut
/// @param outcome `ok`, or why it was refused or failed
/// @param from the address of the client; empty where there is none
record AuditEntry(String via, String action, String region, String parameters, String outcome, String from) {}
