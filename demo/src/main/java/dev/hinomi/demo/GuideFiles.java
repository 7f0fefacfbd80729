package dev.hinomi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The guides of the systems, with the settings beside them, as they stand in the project's folder `guides`.
public final class GuideFiles {
    private static final List<String> NAMES =
            List.of("mesh-v2", "subgoal-api", "photo-sharing", "profile-api", "container-service");

    private GuideFiles() {}

    /// Copies all guides with their settings into a folder, and names the guides.
    ///
    /// @param language `en`, `ja`
    public static List<Path> copyTo(Path folder, String language) {
        List<Path> copied = new ArrayList<>();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("making " + folder, e);
        }
        for (String name : NAMES) {
            copied.add(copy(folder, language, name + ".md"));
            copy(folder, language, name + ".guide.yaml");
        }
        return copied;
    }

    private static Path copy(Path folder, String language, String file) {
        Path to = folder.resolve(file);
        String resource = "guides/" + language + "/" + file;
        try (InputStream from = GuideFiles.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(from, resource), to, StandardCopyOption.REPLACE_EXISTING);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException("copying " + resource, e);
        }
    }
}
