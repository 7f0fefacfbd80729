package dev.hinomi.logs.identifier;

import java.util.List;

/// Credentials. A key that is cut off, as by the end of its event, goes up to there.
final class Credentials {
    private Credentials() {}

    static List<DataIdentifier> all() {
        return List.of(
                DataIdentifier.of(
                        "AwsSecretKey",
                        Keywords.of(
                                "aws_secret_access_key",
                                "credentials",
                                "secret access key",
                                "secret key",
                                "set-awscredential"),
                        key -> key.length() == 40,
                        "[A-Za-z0-9/+=]{40,}"),
                pem("OpenSshPrivateKey", "OPENSSH PRIVATE KEY"),
                pem("PgpPrivateKey", "PGP PRIVATE KEY BLOCK"),
                pem("PkcsPrivateKey", "(?:RSA |DSA |EC |ENCRYPTED )?PRIVATE KEY"),
                DataIdentifier.of(
                        "PuttyPrivateKey",
                        _ -> true,
                        "PuTTY-User-Key-File-[0-9]+: (?s:.*?)(?:Private-(?:MAC|Hash): [0-9a-f]+|\\z)"));
    }

    private static DataIdentifier pem(String name, String label) {
        return DataIdentifier.of(
                name, _ -> true, "-----BEGIN " + label + "-----(?s:.*?)(?:-----END " + label + "-----|\\z)");
    }
}
