package cn.mingquan.platform.audit;

import cn.mingquan.platform.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** How entries are linked and a head is signed; the sealer and the offline verifier share it. */
public final class Chain {

    static final String ALGORITHM = "Ed25519";

    /** What the first link follows. */
    static final byte[] GENESIS = new byte[32];

    private Chain() {}

    /** The hash of a link: the one before, its number and the entry's digest. */
    static byte[] link(byte[] previous, long seq, byte[] digest) {
        return Sha256.of(previous, number(seq), digest);
    }

    static byte[] sign(byte[] privateKey, String tenant, long seq, byte[] hash) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(statement(tenant, seq, hash));
        return signature.sign();
    }

    static boolean signed(byte[] publicKey, String tenant, long seq, byte[] hash, byte[] signature)
            throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
        var verifier = Signature.getInstance(ALGORITHM);
        verifier.initVerify(key);
        verifier.update(statement(tenant, seq, hash));
        return verifier.verify(signature);
    }

    /** By which people know a public key again: its SHA-256 in hexadecimal digits. */
    public static String fingerprint(byte[] publicKey) {
        return Sha256.hex(publicKey);
    }

    private static byte[] statement(String tenant, long seq, byte[] hash) {
        return Sha256.of(tenant.getBytes(java.nio.charset.StandardCharsets.UTF_8), number(seq), hash);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
