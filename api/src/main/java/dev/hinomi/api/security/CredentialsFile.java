package dev.hinomi.api.security;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;

/// `credentials` in the data directory: an access key for this machine's own commands, in the format of the AWS
/// credentials file, so that `AWS_SHARED_CREDENTIALS_FILE` can name it (AWS SDKs and Tools Reference Guide, "Shared
/// config and credentials files").
public final class CredentialsFile {
    private static final String NAME = "credentials";
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*(aws_\\w+)\\s*=\\s*(\\S+)\\s*$");

    private final Path file;

    public CredentialsFile(Path dataDirectory) {
        this.file = dataDirectory.resolve(NAME);
    }

    /// What is in the file.
    public record Entry(String accessKeyId, String secretAccessKey) {
        /// Without the secret.
        @Override
        public String toString() {
            return "Entry[" + accessKeyId + "]";
        }
    }

    public Path path() {
        return file;
    }

    /// The key in the file, or empty when there is no file or no key in it.
    public Optional<Entry> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            Optional<String> id = entry(text, "aws_access_key_id");
            Optional<String> secret = entry(text, "aws_secret_access_key");
            return id.flatMap(known -> secret.map(value -> new Entry(known, value)));
        } catch (IOException e) {
            throw unavailable("cannot be read", e);
        }
    }

    private static Optional<String> entry(String text, String name) {
        return ENTRY.matcher(text)
                .results()
                .filter(match -> match.group(1).equals(name))
                .map(match -> match.group(2))
                .findFirst();
    }

    /// Writes a key of an admin unless the file has one that is known. A file that was lost comes back at a start.
    public void ensure(Principals principals) {
        AccessKey key = principals.ensureOperator();
        boolean known = read().flatMap(entry -> principals
                        .lookup(entry.accessKeyId())
                        .filter(credential -> credential.secret().equals(entry.secretAccessKey())))
                .isPresent();
        if (!known) {
            write(key);
        }
    }

    /// Writes the file as a whole, for its owner alone from its first moment on.
    void write(AccessKey key) {
        String text = """
                # An access key of this Hinomi server. Whoever can read this file can sign as its principal.
                [default]
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(key.id(), key.secret());
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".new", ownerOnly());
            try {
                Files.writeString(draft, text);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unavailable("cannot be written", e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private FaultException unavailable(String what, IOException cause) {
        return new FaultException(new Fault.Unavailable(file + ": " + what + ": " + cause), cause);
    }
}
