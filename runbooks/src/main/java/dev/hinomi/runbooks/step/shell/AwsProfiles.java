package dev.hinomi.runbooks.step.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The operator's own configuration of the AWS CLI, for steps that speak to AWS itself. The two files are those of the
/// AWS CLI User Guide, "Configuration and credential file settings"; they are read anew for each step.
///
/// @param config sections `[profile NAME]` and `[default]`
/// @param credentials sections `[NAME]`
public record AwsProfiles(Optional<Path> config, Optional<Path> credentials) {
    private static final Pattern SECTION =
            Pattern.compile("\\s*\\[\\s*(?:profile\\s+)?([^\\]]+?)\\s*\\]\\s*(?:[#;].*)?");
    private static final Pattern SECRET =
            Pattern.compile("\\s*(?:aws_secret_access_key|aws_session_token)\\s*=\\s*(\\S+)\\s*");

    public static AwsProfiles none() {
        return new AwsProfiles(Optional.empty(), Optional.empty());
    }

    /// What is read from the files now.
    Texts read() throws IOException {
        return new Texts(text(config), text(credentials));
    }

    private static String text(Optional<Path> file) throws IOException {
        return file.isPresent() ? Files.readString(file.get()) : "";
    }

    /// The contents of the two files.
    record Texts(String config, String credentials) {
        Set<String> profiles() {
            Set<String> names = new TreeSet<>();
            lines().map(SECTION::matcher).filter(Matcher::matches).forEach(section -> names.add(section.group(1)));
            return names;
        }

        List<String> secrets() {
            List<String> secrets = new ArrayList<>();
            lines().map(SECRET::matcher).filter(Matcher::matches).forEach(secret -> secrets.add(secret.group(1)));
            return secrets;
        }

        private Stream<String> lines() {
            return Stream.concat(config.lines(), credentials.lines());
        }

        /// Without the secrets.
        @Override
        public String toString() {
            return "Texts" + profiles();
        }
    }
}
