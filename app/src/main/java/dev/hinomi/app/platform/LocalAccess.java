package dev.hinomi.app.platform;

import dev.hinomi.api.security.CredentialsFile;
import dev.hinomi.app.config.Settings;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.net.URI;

/// How a command on this machine reaches the server: its address, and the key that the first start left in the data
/// directory.
public record LocalAccess(URI endpoint, RequestSigner signer) {
    /// The key, to sign for another region.
    public RequestSigner signer(String region) {
        return new RequestSigner(signer.accessKeyId(), signer.secret(), region);
    }

    /// Reads the key.
    ///
    /// @throws FaultException `NotFound` when there is none
    public static LocalAccess of(Settings settings) {
        URI endpoint = endpoint(settings, settings.http().port());
        if (settings.auth() == Settings.Auth.NONE) {
            return new LocalAccess(endpoint, new RequestSigner("anyone", "anyone", settings.defaultRegion()));
        }
        CredentialsFile file = new CredentialsFile(settings.data());
        CredentialsFile.Entry key = file.read()
                .orElseThrow(() -> new FaultException(new Fault.NotFound(
                        "credentials",
                        file.path() + ": no access key (expected: the file that the first ./hinomi up writes; name its"
                                + " folder by --data)")));
        return new LocalAccess(
                endpoint, new RequestSigner(key.accessKeyId(), key.secretAccessKey(), settings.defaultRegion()));
    }

    /// The address for callers on this machine, for which a server that listens on every address is this one's.
    static URI endpoint(Settings settings, int port) {
        String bind = settings.http().bind();
        String host = switch (bind) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> bind.contains(":") ? "[" + bind + "]" : bind;
        };
        return URI.create("http://" + host + ":" + port);
    }
}
