package io.github.declarationsheet.grid;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionHeader;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.agile.AgileEncryptionVerifier;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;

/** The package inside an xlsx that has a password, deciphered by POI, and by nothing that it says of itself unchecked. */
final class PoiDecryption {

    static final String NAME = "EncryptedPackage";

    private static final String INFO = "EncryptionInfo";

    /** Excel writes about 1 KiB. */
    private static final int MAX_INFO_BYTES = 64 << 10;

    /** How often a password is hashed: Excel does it 100,000 times, which takes a tenth of a second. */
    private static final int MAX_SPINS = 1_000_000;

    private static final int MAX_BLOCK_BYTES = 4096;
    private static final int MAX_KEY_BITS = 4096;

    private PoiDecryption() {}

    /** The bytes of the package, no more than a file may have. */
    static byte[] decrypt(DirectoryNode root, Limits limits, Passwords passwords) throws IOException {
        Decryptor decryptor = decryptor(root);
        try {
            Decryptor open = Unlocking.open(
                    p -> decryptor.verifyPassword(p) ? Optional.of(decryptor) : Optional.empty(), passwords);
            try (InputStream in = open.getDataStream(root)) {
                return content(in, open.getLength(), limits);
            }
        } catch (Refusal e) {
            throw e;
        } catch (GeneralSecurityException | RuntimeException e) {
            // POI also fails where it tries a password on a description that lacks something
            throw Refusal.encrypted("method");
        }
    }

    private static byte[] content(InputStream in, long length, Limits limits) throws IOException {
        if (length > limits.fileBytes()) {
            throw Refusal.bytes("file", "", limits.fileBytes());
        }
        byte[] content = new byte[(int) Math.max(0, length)];
        if (in.readNBytes(content, 0, content.length) < content.length || !ZipDirectory.beginsIn(content)) {
            throw Refusal.damaged("encrypted", "");
        }
        return content;
    }

    private static Decryptor decryptor(DirectoryNode root) throws IOException {
        // rights management leaves this entry out
        if (!root.hasEntry(INFO) || !(root.getEntry(INFO) instanceof DocumentEntry entry)) {
            throw Refusal.encrypted("method");
        }
        if (entry.getSize() > MAX_INFO_BYTES) {
            throw Refusal.bytes("part", INFO, MAX_INFO_BYTES);
        }
        try {
            EncryptionInfo info = new EncryptionInfo(root);
            check(info);
            return info.getDecryptor();
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the bytes are in memory: POI says by either what it can't make of them
            throw Refusal.encrypted("method");
        }
    }

    /** POI believes these numbers, and works and allocates by them. */
    private static void check(EncryptionInfo info) {
        EncryptionHeader header = info.getHeader();
        if (info.getVerifier().getSpinCount() > MAX_SPINS) {
            throw Refusal.limit("spins", INFO, MAX_SPINS);
        }
        boolean sound = isSound(header.getBlockSize(), header.getKeySize());
        if (info.getVerifier() instanceof AgileEncryptionVerifier verifier) {
            sound &= isSound(verifier.getBlockSize(), verifier.getKeySize());
        }
        if (!sound) {
            throw Refusal.damaged("encrypted", "");
        }
    }

    private static boolean isSound(int blockBytes, int keyBits) {
        return blockBytes <= MAX_BLOCK_BYTES && keyBits <= MAX_KEY_BITS;
    }
}
