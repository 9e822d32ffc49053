package io.github.declarationsheet.grid;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The parts of a package, inflated one at a time by one reused inflater. Not thread-safe; to be closed. */
final class ZipParts implements AutoCloseable {

    /** Deflate makes at most 1032 bytes of one: who declares more lies. */
    private static final long MAX_RATIO = 1032;

    private static final byte[] NONE = {};

    private final byte[] zip;
    private final ZipDirectory directory;
    private final Limits limits;
    private final Inflater inflater = new Inflater(true);
    private byte[] spare = NONE;
    private long total;

    ZipParts(byte[] zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        this.directory = ZipDirectory.of(zip, limits);
    }

    ZipDirectory directory() {
        return directory;
    }

    /** The part of that name, inflated anew with each call. */
    Optional<Part> find(String name) {
        Optional<ZipEntry> entry = directory.find(name);
        if (entry.isEmpty() && name.indexOf('%') >= 0) {
            entry = directory.find(unescape(name));
        }
        if (entry.isEmpty()) {
            // a writer that stores UTF-8 without saying so
            entry = directory.find(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
        return entry.isPresent() ? Optional.of(read(entry.get())) : Optional.empty();
    }

    /** The part of that name, without which the package is damaged. */
    Part get(String name) {
        Optional<Part> part = find(name);
        if (part.isEmpty()) {
            throw Refusal.damaged("missing", name);
        }
        return part.get();
    }

    /** Takes back a part that nobody looks at any more, for the next to be inflated into. */
    void recycle(Part part) {
        if (part.bytes().length > spare.length) {
            spare = part.bytes();
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private Part read(ZipEntry entry) {
        if (entry.encrypted()) {
            throw Refusal.encrypted("zip");
        }
        if (entry.size() > limits.partBytes()) {
            throw Refusal.bytes("part", entry.name(), limits.partBytes());
        }
        total += entry.size();
        if (total > limits.totalBytes()) {
            throw Refusal.bytes("total", entry.name(), limits.totalBytes());
        }
        if (entry.size() > entry.packed() * MAX_RATIO + MAX_RATIO) {
            throw Refusal.damaged("size", entry.name());
        }
        // one byte more than declared: a size that lies shows at once, and the content ends with a zero
        byte[] content = buffer((int) entry.size() + 1);
        if (unpack(entry, content) != entry.size()) {
            throw Refusal.damaged("size", entry.name());
        }
        content[(int) entry.size()] = 0;
        CRC32 crc = new CRC32();
        crc.update(content, 0, (int) entry.size());
        if (crc.getValue() != entry.crc()) {
            throw Refusal.damaged("crc", entry.name());
        }
        return new Part(entry.name(), content, (int) entry.size());
    }

    private byte[] buffer(int length) {
        if (spare.length < length) {
            return new byte[length];
        }
        byte[] buffer = spare;
        spare = NONE;
        return buffer;
    }

    private long unpack(ZipEntry entry, byte[] content) {
        if (entry.method() == ZipEntry.STORED && entry.packed() == entry.size()) {
            System.arraycopy(zip, entry.data(), content, 0, (int) entry.size());
            return entry.size();
        }
        if (entry.method() != ZipEntry.DEFLATED) {
            throw Refusal.damaged("method", entry.name());
        }
        inflater.reset();
        inflater.setInput(zip, entry.data(), (int) entry.packed());
        try {
            int length = inflater.inflate(content, 0, (int) entry.size() + 1);
            boolean whole = inflater.finished() && inflater.getRemaining() == 0;
            return whole ? length : -1;
        } catch (DataFormatException e) {
            throw Refusal.damaged("deflate", entry.name());
        }
    }

    /** A part name's {@code %20} as some writers leave it out of the zip. */
    private static String unescape(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            bytes[length++] = low >= 0 ? (byte) (high << 4 | low) : bytes[i];
            i += low >= 0 ? 2 : 0;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
