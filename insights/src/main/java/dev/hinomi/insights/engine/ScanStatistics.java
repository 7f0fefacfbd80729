package dev.hinomi.insights.engine;

/// What it took to answer (API reference, `QueryStatistics`). Events that need not be read are skipped, which is
/// counted in whole or estimated.
///
/// @param recordsMatched events that passed the query's filters
/// @param bytesScanned of the messages, in UTF-8
public record ScanStatistics(
        double recordsMatched,
        double recordsScanned,
        double estimatedRecordsSkipped,
        double bytesScanned,
        double estimatedBytesSkipped,
        double logGroupsScanned) {
    public static final ScanStatistics NONE = new ScanStatistics(0, 0, 0, 0, 0, 0);
}
