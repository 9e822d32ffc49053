package io.github.declarationsheet.grid;

/**
 * What the container of the old Office formats says of its size, looked at before POI believes it: a few bytes could make
 * POI allocate gigabytes.
 */
final class Ole2Header {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int FIRST_TABLES = 109;

    /** Tables that are not used to their end, as some writers keep for later. */
    private static final long SLACK = 8L << 20;

    private final byte[] file;
    private final int sectorSize;
    private final int entries;

    private Ole2Header(byte[] file) {
        this.file = file;
        this.sectorSize = u16(30) == 12 ? 4096 : 512;
        this.entries = sectorSize / 4;
    }

    static void check(byte[] file, Limits limits) {
        if (file.length < HEADER) {
            throw Refusal.damaged("xls", "");
        }
        Ole2Header header = new Ole2Header(file);
        if ((header.u32(44) - 1) * header.entries * header.sectorSize > file.length + SLACK) {
            throw Refusal.damaged("xls", "");
        }
        header.checkDirectory(limits);
    }

    /** Each entry of the directory, 128 bytes, becomes several objects. */
    private void checkDirectory(Limits limits) {
        long allowed = (long) limits.entries() * ENTRY / sectorSize + 1;
        long sector = u32(48);
        for (long count = 0; isSector(sector); count++) {
            if (count >= allowed) {
                throw Refusal.limit("entries", "", limits.entries());
            }
            sector = next(sector);
        }
    }

    /** The sector after one; no sector at the end, and where the tables are broken, as POI will find. */
    private long next(long sector) {
        long table = sector / entries;
        long at;
        if (table < FIRST_TABLES) {
            at = u32(76 + 4 * (int) table);
        } else {
            // further tables are listed in sectors whose last entry names the next such sector
            long rest = table - FIRST_TABLES;
            long list = u32(68);
            for (; rest >= entries - 1 && isSector(list); rest -= entries - 1) {
                list = u32(offset(list) + sectorSize - 4);
            }
            at = isSector(list) ? u32(offset(list) + 4 * (int) rest) : -1;
        }
        return isSector(at) ? u32(offset(at) + 4 * (int) (sector % entries)) : -1;
    }

    private boolean isSector(long sector) {
        return sector >= 0 && (sector + 2) * sectorSize <= file.length;
    }

    private int offset(long sector) {
        return (int) (sector + 1) * sectorSize;
    }

    private int u16(int at) {
        return (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8;
    }

    private long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }
}
