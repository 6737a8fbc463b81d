package cn.mingquan.platform.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one key of an installation, kept outside the database: encrypts what a copy of the database must not give away.
 * AES-256 in GCM mode; the first twelve bytes of the result are the nonce.
 */
@ApplicationScoped
public class InstallationKey {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    /** For the proxy. */
    protected InstallationKey() {
        this.key = new byte[0];
    }

    /** @param base64 32 bytes, from {@code mingquan.audit.installation-key} */
    @Inject
    public InstallationKey(@ConfigProperty(name = "mingquan.audit.installation-key") String base64) {
        this.key = Base64.getDecoder().decode(base64);
        if (key.length != KEY) {
            throw new IllegalStateException("mingquan.audit.installation-key must be 32 bytes in base64");
        }
    }

    public byte[] encrypt(byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            var result = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, result, NONCE, sealed.length);
            return result;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot encrypt", failure);
        }
    }

    /** @throws IllegalStateException when the bytes were changed or belong to another installation */
    public byte[] decrypt(byte[] encrypted) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(encrypted, NONCE))
                    .doFinal(encrypted, NONCE, encrypted.length - NONCE);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot decrypt: changed, or of another installation", failure);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
