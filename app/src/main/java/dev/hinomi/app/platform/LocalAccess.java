package dev.hinomi.app.platform;

import dev.hinomi.app.config.Settings;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// How a command on this machine reaches the server: its address, and the key that the first start left in the data
/// directory.
public record LocalAccess(URI endpoint, RequestSigner signer) {
    /// Reads the key.
    ///
    /// @throws FaultException `NotFound` when there is none
    public static LocalAccess of(Settings settings) {
        URI endpoint = URI.create(
                "http://" + settings.http().bind() + ":" + settings.http().port());
        if (settings.auth() == Settings.Auth.NONE) {
            return new LocalAccess(endpoint, new RequestSigner("anyone", "anyone", settings.defaultRegion()));
        }
        Map<String, String> profile = profile(settings.data().resolve("credentials"));
        return new LocalAccess(
                endpoint,
                new RequestSigner(
                        profile.getOrDefault("aws_access_key_id", ""),
                        profile.getOrDefault("aws_secret_access_key", ""),
                        settings.defaultRegion()));
    }

    private static Map<String, String> profile(Path file) {
        try {
            Map<String, String> values = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
            return values;
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.NotFound(
                            "credentials",
                            file + ": no access key (expected: the file that the first ./hinomi up writes; name its"
                                    + " folder by --data)"),
                    e);
        }
    }
}
