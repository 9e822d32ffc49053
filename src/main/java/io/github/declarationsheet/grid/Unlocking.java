package io.github.declarationsheet.grid;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;

/** Tries keys on a locked file until one fits. */
final class Unlocking {

    /** What Office locks a file with that has a write or structure protection but opens for everybody. */
    private static final String OPENS_FOR_ALL = Decryptor.DEFAULT_PASSWORD;

    private Unlocking() {}

    /** A lock, and what stands behind it. */
    @FunctionalInterface
    interface Lock<T> {

        /** What stands behind it, or nothing if the password does not fit. */
        Optional<T> open(String password) throws IOException, GeneralSecurityException;
    }

    /** Opens a lock; nobody is asked for a password if none is needed. */
    static <T> T open(Lock<T> lock, Passwords passwords) throws IOException, GeneralSecurityException {
        Optional<T> open = lock.open(OPENS_FOR_ALL);
        if (open.isPresent()) {
            return open.get();
        }
        List<String> keys = passwords.inOrder();
        for (String key : keys) {
            open = lock.open(key);
            if (open.isPresent()) {
                return open.get();
            }
        }
        throw Refusal.encrypted(keys.isEmpty() ? "none" : "wrong");
    }
}
