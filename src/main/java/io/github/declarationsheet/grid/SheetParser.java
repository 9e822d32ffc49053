package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Parses the part of one sheet. Used once. */
final class SheetParser {

    private final XmlScanner x;
    private final Limits limits;
    private final int maxCells;
    private final CellParser cell;

    private final List<Cell> cells = new ArrayList<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final List<String> badMerges = new ArrayList<>(0);
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();

    private SheetParser(XmlScanner x, Limits limits, int maxCells, CellParser cell) {
        this.x = x;
        this.limits = limits;
        this.maxCells = maxCells;
        this.cell = cell;
    }

    static SheetContent parse(
            Part part,
            SharedStrings strings,
            CellParser.StyleSource styles,
            boolean date1904,
            Limits limits,
            int maxCells) {
        return XmlParts.parse(part, XmlVocabulary.SPREADSHEET, limits, new XmlParser<>() {
            @Override
            public SheetContent parse(XmlScanner x) {
                return SheetParser.parse(x, strings, styles, date1904, limits, maxCells);
            }
        });
    }

    static SheetContent parse(
            XmlScanner x,
            SharedStrings strings,
            CellParser.StyleSource styles,
            boolean date1904,
            Limits limits,
            int maxCells) {
        return new SheetParser(x, limits, maxCells, new CellParser(x, strings, styles, date1904, limits)).parse();
    }

    private SheetContent parse() {
        if (!x.is("worksheet")) {
            throw Refusal.damaged("xml", x.part());
        }
        int root = x.depth();
        while (x.nextChild(root)) {
            if (x.is("sheetData")) {
                readRows();
            } else if (x.is("cols")) {
                readColumns();
            } else if (x.is("mergeCells")) {
                readMerges();
            }
        }
        return new SheetContent(cells, merges, badMerges, hiddenRows, hiddenColumns);
    }

    private void readRows() {
        int data = x.depth();
        int row = -1;
        while (x.nextChild(data)) {
            if (x.is("row")) {
                row = readRow(row);
            }
        }
    }

    private int readRow(int previous) {
        int r = x.attribute("r");
        int row = r < 0 ? previous + 1 : rowNumber(r);
        boolean hidden = x.attribute("hidden") >= 0 && x.flag("hidden");
        int parent = x.depth();
        int column = -1;
        boolean implied = r < 0;
        while (x.nextChild(parent)) {
            if (x.is("c")) {
                int ref = x.attribute("r");
                if (ref < 0) {
                    column++;
                } else {
                    long parsed = CellRef.parse(x.bytes(), x.valueStart(ref), x.valueEnd(ref));
                    if (parsed < 0) {
                        throw new NotUnderstood();
                    }
                    column = CellRef.column(parsed);
                    row = sameRow(row, CellRef.row(parsed), implied);
                }
                implied = false;
                readCell(row, column);
            }
        }
        if (hidden && row < CellRange.MAX_ROWS) {
            hiddenRows.set(row);
        }
        return row;
    }

    private int rowNumber(int attribute) {
        int number = CellRef.number(x.bytes(), x.valueStart(attribute), x.valueEnd(attribute));
        if (number < 0) {
            throw new NotUnderstood();
        }
        return number - 1;
    }

    /** A row without a number takes that of its first cell; else a cell that names another row is damage. */
    private int sameRow(int row, int named, boolean implied) {
        if (row != named && !implied) {
            throw Refusal.damaged("position", x.part());
        }
        return named;
    }

    private void readCell(int row, int column) {
        Cell read = cell.read(row, column);
        if (read == null) {
            return;
        }
        if (row >= CellRange.MAX_ROWS) {
            throw Refusal.limit("rows", x.part(), CellRange.MAX_ROWS);
        } else if (column >= CellRange.MAX_COLUMNS) {
            throw Refusal.limit("columns", x.part(), CellRange.MAX_COLUMNS);
        } else if (cells.size() == maxCells) {
            throw Refusal.limit("cells", x.part(), limits.cells());
        }
        cells.add(read);
    }

    private void readColumns() {
        int list = x.depth();
        while (x.nextChild(list)) {
            if (x.flag("hidden")) {
                int first = XmlText.parseInt(x.value("min"));
                int last = Math.min(XmlText.parseInt(x.value("max")), CellRange.MAX_COLUMNS);
                if (first > 0 && first <= last) {
                    hiddenColumns.set(first - 1, last);
                }
            }
        }
    }

    private void readMerges() {
        int list = x.depth();
        while (x.nextChild(list)) {
            if (merges.size() + badMerges.size() == limits.merges()) {
                throw Refusal.limit("merges", x.part(), limits.merges());
            }
            readMerge();
        }
    }

    private void readMerge() {
        int ref = x.attribute("ref");
        byte[] bytes = x.bytes();
        int from = ref < 0 ? 0 : x.valueStart(ref);
        int to = ref < 0 ? 0 : x.valueEnd(ref);
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        long first = CellRef.parse(bytes, from, colon);
        long last = colon < to ? CellRef.parse(bytes, colon + 1, to) : first;
        if (first < 0 || last < 0 || !CellRef.isRange(first, last)) {
            badMerges.add(x.value("ref"));
        } else {
            merges.add(
                    new CellRange(CellRef.row(first), CellRef.column(first), CellRef.row(last), CellRef.column(last)));
        }
    }
}
