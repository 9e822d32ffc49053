package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the records of an xls tell that POI's workbook does not: what POI is going to make of them, for two bytes can
 * become a hundred, which texts may have been cut, and which formulas were never calculated. Immutable.
 *
 * @param cells the cells that stand many in a record, the empty ones with a style included
 * @param texts the shared texts it says to have, 0 if that can't be read because it is encrypted
 * @param begins its beginnings of sheets, of the workbook and of charts
 * @param cuttable by index of the sheet, the cells of a text as long as its kind of record lets it be
 * @param uncalculated the indexes of sheets whose every formula is a zero that waits to be calculated
 */
record XlsRecords(long cells, long texts, int begins, Map<Integer, List<CellRange>> cuttable, BitSet uncalculated) {

    /** The longest text of a record that holds it itself; a list of shared texts has room for any. */
    static final int LONGEST = 255;

    private static final int FORMULA = 0x06;
    private static final int BEGIN = 0x809;
    private static final int TEXTS = 0xFC;
    private static final int FILE_PASS = 0x2F;
    private static final int SHEET = 0x85;
    private static final int MULTIPLE_NUMBERS = 0xBD;
    private static final int MULTIPLE_BLANKS = 0xBE;
    private static final int LABEL = 0x204;
    private static final int FRAME = 6;
    private static final int LABEL_FRAME = 8;
    private static final int FORMULA_FRAME = 22;
    /** Flags of a formula: to be calculated always, to be calculated when the file is opened. */
    private static final int TO_CALCULATE = 3;

    /** Walks a workbook stream. The heads of records are never encrypted. */
    static XlsRecords of(byte[] stream) {
        long cells = 0;
        long texts = 0;
        int begins = 0;
        boolean encrypted = false;
        TreeMap<Long, Integer> sheets = new TreeMap<>();
        Map<Integer, List<CellRange>> cuttable = new HashMap<>();
        BitSet uncalculated = new BitSet();
        BitSet calculated = new BitSet();
        int length;
        for (int at = 0; at + 4 <= stream.length; at += 4 + length) {
            length = u16(stream, at + 2);
            int body = at + 4;
            boolean whole = body + length <= stream.length;
            switch (u16(stream, at)) {
                case BEGIN -> begins++;
                case TEXTS -> {
                    if (whole && length >= 8 && !encrypted) {
                        texts = Math.max(texts, u16(stream, body + 4) | (long) u16(stream, body + 6) << 16);
                    }
                }
                case FILE_PASS -> encrypted = true;
                case MULTIPLE_NUMBERS -> cells += Math.max(0, length - FRAME) / 6;
                case MULTIPLE_BLANKS -> cells += Math.max(0, length - FRAME) / 2;
                case SHEET -> {
                    if (whole && length >= 4) {
                        sheets.put(u16(stream, body) | (long) u16(stream, body + 2) << 16, sheets.size());
                    }
                }
                case LABEL -> {
                    var sheet = sheets.floorEntry((long) at);
                    boolean longest = whole && length > LABEL_FRAME && u16(stream, body + 6) == LONGEST;
                    if (sheet != null && longest && !encrypted) {
                        cuttable.computeIfAbsent(sheet.getValue(), s -> new ArrayList<>())
                                .add(CellRange.cell(u16(stream, body), u16(stream, body + 2)));
                    }
                }
                case FORMULA -> {
                    var sheet = sheets.floorEntry((long) at);
                    if (sheet != null && whole && length >= FORMULA_FRAME && !encrypted) {
                        (isWaiting(stream, body) ? uncalculated : calculated).set(sheet.getValue());
                    }
                }
                default -> {
                    // POI's business
                }
            }
        }
        uncalculated.andNot(calculated);
        return new XlsRecords(cells, texts, begins, cuttable, uncalculated);
    }

    private static boolean isWaiting(byte[] stream, int body) {
        boolean zero = true;
        for (int i = body + 6; i < body + 14; i++) {
            zero &= stream[i] == 0;
        }
        return zero && (u16(stream, body + 14) & TO_CALCULATE) != 0;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
