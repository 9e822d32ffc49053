package io.github.declarationsheet.grid;

/** Walks the records of an xls before POI makes objects of them: two bytes of it can become a hundred. */
final class XlsRecords {

    private static final int MULTIPLE_NUMBERS = 0xBD;
    private static final int MULTIPLE_BLANKS = 0xBE;
    private static final int FRAME = 6;

    private XlsRecords() {}

    /** The cells of a workbook stream, the empty ones with a style included that stand many in a record. */
    static long cells(byte[] stream) {
        long cells = 0;
        int at = 0;
        while (at + 4 <= stream.length) {
            int id = u16(stream, at);
            int length = u16(stream, at + 2);
            if (id == MULTIPLE_NUMBERS) {
                cells += Math.max(0, length - FRAME) / 6;
            } else if (id == MULTIPLE_BLANKS) {
                cells += Math.max(0, length - FRAME) / 2;
            }
            at += 4 + length;
        }
        return cells;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
