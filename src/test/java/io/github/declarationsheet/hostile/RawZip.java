package io.github.declarationsheet.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, so that they can lie. What is not set is the truth. */
final class RawZip {

    /** An entry; what it says of itself may be changed. */
    static final class Entry {
        byte[] name;
        byte[] localName;
        byte[] packed;
        int method = 8;
        int flags = 1 << 11;
        long crc;
        long size;
        long packedSize;
        long localSize;
        long localPackedSize;
        byte[] extra = {};
        byte[] descriptor = {};
        long offset = -1;
    }

    private final List<Entry> entries = new ArrayList<>();
    private byte[] comment = {};
    private int count = -1;
    private long directorySize = -1;
    private long directoryOffset = -1;
    private int disk;
    private boolean zip64;
    private long count64 = -1;

    static RawZip of(Map<String, byte[]> parts) {
        RawZip zip = new RawZip();
        parts.forEach(zip::with);
        return zip;
    }

    static RawZip form() {
        return of(GoodForm.parts());
    }

    /** The form, one part of which has another content. */
    static byte[] form(String part, byte[] content) {
        Map<String, byte[]> parts = GoodForm.parts();
        parts.put(part, content);
        return of(parts).bytes();
    }

    static byte[] form(String part, String content) {
        return form(part, content.getBytes(StandardCharsets.UTF_8));
    }

    RawZip with(String name, byte[] content) {
        Entry entry = new Entry();
        entry.name = name.getBytes(StandardCharsets.UTF_8);
        entry.localName = entry.name;
        entry.packed = deflate(content);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.crc = crc.getValue();
        entry.size = content.length;
        entry.localSize = content.length;
        entry.packedSize = entry.packed.length;
        entry.localPackedSize = entry.packed.length;
        entries.add(entry);
        return this;
    }

    /** Changes what the entry of a name says. */
    RawZip lie(String name, Consumer<Entry> lie) {
        for (Entry entry : entries) {
            if (name.equals(new String(entry.name, StandardCharsets.UTF_8))) {
                lie.accept(entry);
                return this;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Keeps an entry as it is instead of packed. */
    RawZip stored(String name, byte[] content) {
        return lie(name, e -> {
            e.method = 0;
            e.packed = content;
            e.packedSize = content.length;
            e.localPackedSize = content.length;
        });
    }

    RawZip comment(byte[] bytes) {
        this.comment = bytes;
        return this;
    }

    RawZip count(int lie) {
        this.count = lie;
        return this;
    }

    RawZip directory(long offset, long size) {
        this.directoryOffset = offset;
        this.directorySize = size;
        return this;
    }

    RawZip disk(int number) {
        this.disk = number;
        return this;
    }

    /** With the records for large zips; they may lie about their number of entries. */
    RawZip zip64(long entriesOrTruth) {
        this.zip64 = true;
        this.count64 = entriesOrTruth;
        return this;
    }

    /** Where each entry begins, and at last the directory. */
    List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        write(starts);
        return starts;
    }

    byte[] bytes() {
        return write(new ArrayList<>());
    }

    private byte[] write(List<Integer> starts) {
        Out out = new Out();
        for (Entry e : entries) {
            starts.add(out.size());
            out.u32(0x04034b50).u16(20).u16(e.flags).u16(e.method).u32(0).u32(e.crc);
            out.u32(e.localPackedSize).u32(e.localSize).u16(e.localName.length).u16(0);
            out.all(e.localName).all(e.packed).all(e.descriptor);
        }
        int directory = out.size();
        for (int i = 0; i < entries.size(); i++) {
            Entry e = entries.get(i);
            out.u32(0x02014b50)
                    .u16(20)
                    .u16(20)
                    .u16(e.flags)
                    .u16(e.method)
                    .u32(0)
                    .u32(e.crc);
            out.u32(e.packedSize)
                    .u32(e.size)
                    .u16(e.name.length)
                    .u16(e.extra.length)
                    .u16(0);
            out.u16(0).u16(0).u32(0).u32(e.offset < 0 ? starts.get(i) : e.offset);
            out.all(e.name).all(e.extra);
        }
        starts.add(directory);
        int size = out.size() - directory;
        long entriesSaid = count < 0 ? entries.size() : count;
        if (zip64) {
            int end64 = out.size();
            long said = count64 < 0 ? entriesSaid : count64;
            out.u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0);
            out.u64(said).u64(said).u64(size).u64(directory);
            out.u32(0x07064b50).u32(0).u64(end64).u32(1);
        }
        out.u32(0x06054b50)
                .u16(disk)
                .u16(disk)
                .u16(zip64 ? 0xFFFF : entriesSaid)
                .u16(zip64 ? 0xFFFF : entriesSaid);
        out.u32(directorySize < 0 ? size : directorySize);
        out.u32(directoryOffset < 0 ? directory : directoryOffset);
        out.u16(comment.length).all(comment);
        return out.toByteArray();
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(content.length > 1 << 20 ? 1 : 6, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** Little-endian numbers. */
    static final class Out extends ByteArrayOutputStream {

        Out u16(long value) {
            write((int) value & 0xFF);
            write((int) (value >> 8) & 0xFF);
            return this;
        }

        Out u32(long value) {
            return u16(value).u16(value >> 16);
        }

        Out u64(long value) {
            return u32(value).u32(value >> 32);
        }

        Out all(byte[] bytes) {
            writeBytes(bytes);
            return this;
        }
    }
}
