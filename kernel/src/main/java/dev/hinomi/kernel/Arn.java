package dev.hinomi.kernel;

import java.util.Optional;

/// An Amazon Resource Name, `arn:partition:service:region:account:resource`
/// (AWS General Reference, "Amazon Resource Names"). Region and account may be empty.
public record Arn(String partition, String service, String region, String account, String resource) {
    public Arn {
        if (partition.isEmpty() || service.isEmpty() || resource.isEmpty()) {
            throw new IllegalArgumentException("arn: partition, service and resource must not be empty: " + partition
                    + "," + service + "," + resource);
        }
    }

    /// Parses `text`, or is empty when it is not an ARN.
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", 6);
        if (parts.length < 6
                || !parts[0].equals("arn")
                || parts[1].isEmpty()
                || parts[2].isEmpty()
                || parts[5].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]));
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }
}
