package dev.hinomi.delivery.bucket;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What is behind the name of a bucket.
///
/// @param format what is written there
public record BucketSettings(Place place, ExportFormat format) {
    /// Where the objects lie.
    public sealed interface Place {
        /// In a directory, which is made when it is needed; `/` in keys leads into directories.
        record Directory(Path path) implements Place {}

        /// On a server that speaks S3.
        ///
        /// @param endpoint of a server that is not Amazon's
        /// @param pathStyle whether the bucket's name stands in the path, and not in the host name
        /// @param credentials a file in the format of the AWS credentials file, of which the profile
        ///     `default`
        ///     counts; what the environment gives when empty (AWS SDK, "Default credentials provider
        ///     chain")
        record S3(String bucket, Optional<URI> endpoint, String region, boolean pathStyle, Optional<Path> credentials)
                implements Place {}
    }
}
