package io.github.declarationsheet.grid;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The central directory of a zip in memory. It is read strictly: what two programs could read differently (a name twice,
 * overlapping entries, local headers that disagree, bytes before the zip) is refused.
 */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int LOCATOR64_SIGNATURE = 0x07064b50;
    private static final int LOCATOR64_SIZE = 20;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final long ESCAPE = 0xFFFFFFFFL;
    private static final int UTF8_BIT = 1 << 11;
    private static final String DAMAGED = "zip";

    private final byte[] zip;
    private final List<ZipEntry> entries = new ArrayList<>();
    private final Map<String, ZipEntry> byKey = new HashMap<>();

    private ZipDirectory(byte[] zip) {
        this.zip = zip;
    }

    static ZipDirectory of(byte[] zip, Limits limits) {
        ZipDirectory directory = new ZipDirectory(zip);
        directory.readAll(limits);
        return directory;
    }

    /** Whether a file begins as a zip, with an entry or as an empty one. */
    static boolean beginsIn(byte[] file) {
        return file.length >= 4
                && file[0] == 'P'
                && file[1] == 'K'
                && ((file[2] == 3 && file[3] == 4) || (file[2] == 5 && file[3] == 6));
    }

    /** The entry of a part, whatever the case of its name. */
    Optional<ZipEntry> find(String name) {
        return Optional.ofNullable(byKey.get(key(name)));
    }

    List<ZipEntry> entries() {
        return entries;
    }

    private void readAll(Limits limits) {
        int end = findEnd();
        // of several files of a set we have but one
        check(u16(end + 4) == 0 || u16(end + 4) == 0xFFFF, DAMAGED, "");
        long count = u16(end + 10);
        long size = u32(end + 12);
        long start = u32(end + 16);
        int limit = end;
        if (count == 0xFFFF || size == ESCAPE || start == ESCAPE) {
            int end64 = findEnd64(end);
            count = u64(end64 + 32);
            size = u64(end64 + 40);
            start = u64(end64 + 48);
            limit = end64;
        }
        if (count > limits.entries()) {
            throw Refusal.limit("entries", "", limits.entries());
        }
        // a directory that does not end where its end record begins means bytes before or inside the zip
        check(size >= 0 && start >= 0 && start + size == limit, DAMAGED, "");
        int at = (int) start;
        for (long i = 0; i < count; i++) {
            at = readEntry(at, limit, (int) start);
        }
        check(at == limit, DAMAGED, "");
        checkDisjoint((int) start);
    }

    private int findEnd() {
        int last = zip.length - END_SIZE;
        int first = Math.max(0, last - MAX_COMMENT);
        for (int at = last; at >= first; at--) {
            if (u32(at) == END_SIGNATURE && at + END_SIZE + u16(at + 20) == zip.length) {
                return at;
            }
        }
        throw Refusal.damaged("truncated", "");
    }

    private int findEnd64(int end) {
        int locator = end - LOCATOR64_SIZE;
        check(locator >= 0 && u32(locator) == LOCATOR64_SIGNATURE, DAMAGED, "");
        long at = u64(locator + 8);
        check(at >= 0 && at <= locator - 56 && u32((int) at) == END64_SIGNATURE, DAMAGED, "");
        return (int) at;
    }

    /** Reads one entry and returns where the next begins. */
    private int readEntry(int at, int limit, int dataLimit) {
        check(at >= 0 && at <= limit - CENTRAL_SIZE && u32(at) == CENTRAL_SIGNATURE, DAMAGED, "");
        int nameLength = u16(at + 28);
        int extraLength = u16(at + 30);
        int name = at + CENTRAL_SIZE;
        int next = name + nameLength + extraLength + u16(at + 32);
        check(next <= limit, DAMAGED, "");
        int flags = u16(at + 8);
        String text = name(name, nameLength, flags);
        long[] sizes = {u32(at + 24), u32(at + 20), u32(at + 42)};
        unescape(sizes, name + nameLength, extraLength);
        long size = sizes[0];
        long packed = sizes[1];
        check(sizes[2] >= 0 && sizes[2] <= dataLimit - LOCAL_SIZE, DAMAGED, text);
        int header = (int) sizes[2];
        check(u32(header) == LOCAL_SIGNATURE && u16(header + 26) == nameLength, DAMAGED, text);
        int data = header + LOCAL_SIZE + nameLength + u16(header + 28);
        check(packed >= 0 && size >= 0 && packed <= dataLimit - data, DAMAGED, text);
        check(sameName(name, header + LOCAL_SIZE, nameLength), DAMAGED, text);
        if (!text.endsWith("/")) {
            ZipEntry entry = new ZipEntry(text, flags, u16(at + 10), u32(at + 16), packed, size, header, data);
            check(byKey.put(key(text), entry) == null, "duplicate", text);
            entries.add(entry);
        }
        return next;
    }

    /** Replaces sizes that did not fit by those of the zip64 extra field. */
    private void unescape(long[] sizes, int extra, int length) {
        int at = extra;
        int end = extra + length;
        while (at + 4 <= end) {
            int next = at + 4 + u16(at + 2);
            if (u16(at) == 1 && next <= end) {
                int field = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == ESCAPE && field + 8 <= next) {
                        sizes[i] = u64(field);
                        field += 8;
                    }
                }
                return;
            }
            at = next;
        }
    }

    private String name(int at, int length, int flags) {
        Charset charset = (flags & UTF8_BIT) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String name = new String(zip, at, length, charset).replace('\\', '/');
        String relative = name.startsWith("/") ? name.substring(1) : name;
        check(!relative.isEmpty() && isPlain(relative), "path", name);
        return relative;
    }

    /** Whether a name leads downwards from the package only: no step back, no drive, no server, nothing between slashes. */
    private static boolean isPlain(String name) {
        String slashed = name.endsWith("/") ? "/" + name : "/" + name + "/";
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        return !drive
                && !slashed.contains("/../")
                && !slashed.contains("/./")
                && !slashed.contains("//")
                && name.indexOf('\0') < 0;
    }

    private boolean sameName(int a, int b, int length) {
        return Arrays.equals(zip, a, a + length, zip, b, b + length);
    }

    private void checkDisjoint(int directory) {
        // where an entry begins in the upper half, where it ends in the lower
        long[] spans = new long[entries.size()];
        for (int i = 0; i < spans.length; i++) {
            ZipEntry entry = entries.get(i);
            spans[i] = (long) entry.header() << 32 | (entry.data() + entry.packed());
        }
        if (!isSorted(spans)) {
            Arrays.sort(spans);
        }
        for (int i = 0; i < spans.length; i++) {
            int next = i + 1 < spans.length ? (int) (spans[i + 1] >> 32) : directory;
            check((int) spans[i] <= next, "overlap", "");
        }
    }

    /** Almost every program writes the directory in the order of the entries. */
    private static boolean isSorted(long[] spans) {
        for (int i = 1; i < spans.length; i++) {
            if (spans[i - 1] > spans[i]) {
                return false;
            }
        }
        return true;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void check(boolean condition, String how, String part) {
        if (!condition) {
            throw Refusal.damaged(how, part);
        }
    }

    private int u16(int at) {
        return (zip[at] & 0xFF) | (zip[at + 1] & 0xFF) << 8;
    }

    private long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    /** As a signed number: what is too large for it is negative, and refused. */
    private long u64(int at) {
        return u32(at) | u32(at + 4) << 32;
    }
}
