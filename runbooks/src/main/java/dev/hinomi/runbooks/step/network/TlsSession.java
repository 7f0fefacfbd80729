package dev.hinomi.runbooks.step.network;

import java.security.cert.X509Certificate;
import java.util.List;

/// What a TLS server showed.
///
/// @param chain its own certificate first
/// @param distrust why the chain leads to no authority that is trusted; empty when it does
record TlsSession(String protocol, String cipher, List<X509Certificate> chain, String distrust) {
    TlsSession {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }
}
