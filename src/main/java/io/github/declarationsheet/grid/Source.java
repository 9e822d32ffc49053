package io.github.declarationsheet.grid;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file to read: its name, as findings print it, and its bytes. Immutable and thread-safe; the bytes are not copied.
 *
 * @param name the name as given, folders separated by {@code /}
 * @param bytes the content
 */
@SuppressWarnings("ArrayRecordComponent") // a file of up to 50 MiB is not copied to be safe from its owner
public record Source(String name, byte[] bytes) {

    /**
     * A file in memory.
     *
     * @param name the name that findings print
     * @param bytes the content; not copied, not to be changed
     * @return the source
     */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, bytes);
    }

    /**
     * A file on disk, under its path as given. No more is read than {@link Limits#STANDARD} lets be opened.
     *
     * @param file the file
     * @return the source
     * @throws IOException if it can't be read
     */
    public static Source of(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return of(file.toString().replace('\\', '/'), in);
        }
    }

    /**
     * A file from a stream, which is read to its end but not closed. No more is read than {@link Limits#STANDARD} lets
     * be opened.
     *
     * @param name the name that findings print
     * @param in the content
     * @return the source
     * @throws IOException if it can't be read
     */
    public static Source of(String name, InputStream in) throws IOException {
        return new Source(name, in.readNBytes((int) Math.min(Limits.STANDARD.fileBytes() + 1, Integer.MAX_VALUE - 8)));
    }

    /**
     * The fingerprint of the content.
     *
     * @return its SHA-256 in lower-case hexadecimal digits
     */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Without the channels of NIO where they are not needed: a JVM that reads one file would load forty classes for them. */
    private static InputStream open(Path file) throws IOException {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            try {
                return new FileInputStream(file.toFile());
            } catch (FileNotFoundException e) {
                // said of every reason; NIO tells them apart
            }
        }
        return Files.newInputStream(file);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source s && name.equals(s.name) && Arrays.equals(bytes, s.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, bytes.length);
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
