package dev.hinomi.delivery.subscription;

/// How AWS spreads events over the shards of a Kinesis stream. Kept and told; an HTTP endpoint has no
/// shards.
public enum Distribution {
    RANDOM("Random"),
    BY_LOG_STREAM("ByLogStream");

    private final String label;

    Distribution(String label) {
        this.label = label;
    }

    /// As the API writes it.
    public String label() {
        return label;
    }

    /// The distribution of this label, which is one of the API's.
    public static Distribution of(String label) {
        return label.equals(RANDOM.label) ? RANDOM : BY_LOG_STREAM;
    }
}
