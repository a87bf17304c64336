package fr.collectivites.sdk.core.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificate authorities that a connection may rest on: those of the Java platform and some more. */
public final class TrustedRoots {

    private TrustedRoots() {}

    /**
     * The certificates of a file, in PEM (one or more, one after the other) or DER.
     *
     * @throws CertificateException if there is none, or one cannot be read
     */
    public static List<X509Certificate> read(Path file) throws IOException, CertificateException {
        List<X509Certificate> found = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            for (Certificate certificate : all) {
                if (certificate instanceof X509Certificate x509) {
                    found.add(x509);
                }
            }
        }
        if (found.isEmpty()) {
            throw new CertificateException("no certificate in the file");
        }
        return List.copyOf(found);
    }

    /** Trusts what the Java platform trusts, and the given authorities. */
    public static X509TrustManager platformAnd(Collection<X509Certificate> more) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException("an empty key store reads nothing", e);
        }
        int count = 0;
        for (X509Certificate root : trustManager(null).getAcceptedIssuers()) {
            store.setCertificateEntry("platform-" + count++, root);
        }
        for (X509Certificate root : more) {
            store.setCertificateEntry("added-" + count++, root);
        }
        return trustManager(store);
    }

    private static X509TrustManager trustManager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new IllegalStateException("the Java platform has no X.509 trust manager");
    }
}
