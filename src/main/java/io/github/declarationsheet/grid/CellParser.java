package io.github.declarationsheet.grid;

import org.jspecify.annotations.Nullable;

/** Parses the cells of a sheet, one after the other. */
final class CellParser {

    /** Reads the styles when the first number asks for them; a sheet of texts needs none. */
    interface StyleSource {

        Styles styles();
    }

    // what the attribute says of a cell's type
    private static final char NUMBER = 'n';
    private static final char SHARED = 's';
    private static final char BOOLEAN = 'b';
    private static final char ERROR = 'e';
    private static final char DATE = 'd';
    private static final String LETTERS = "nsbed";
    // those whose attribute is a word
    private static final char TEXT = 't';
    private static final char INLINE = 'i';

    private final XmlScanner x;
    private final SharedStrings strings;
    private final StyleSource styles;
    private final boolean date1904;
    private final Limits limits;

    CellParser(XmlScanner x, SharedStrings strings, StyleSource styles, boolean date1904, Limits limits) {
        this.x = x;
        this.strings = strings;
        this.styles = styles;
        this.date1904 = date1904;
        this.limits = limits;
    }

    /** Reads the current element, {@code c}; nothing if the cell is empty. */
    @Nullable
    Cell read(int row, int column) {
        if (x.isEmpty()) {
            return null;
        }
        char type = type();
        int style = style();
        boolean formula = false;
        String value = null;
        int depth = x.depth();
        while (x.nextChild(depth)) {
            if (x.is("v")) {
                value = type == SHARED ? shared() : x.text();
            } else if (x.is("f")) {
                formula = true;
            } else if (type == INLINE && x.is("is")) {
                value = RichText.read(x, limits);
            }
        }
        return cell(row, column, type, style, formula, value);
    }

    private String shared() {
        int index = x.textInt();
        return index == XmlScanner.NO_TEXT ? "" : strings.get(index, x.part());
    }

    private @Nullable Cell cell(int row, int column, char type, int style, boolean formula, @Nullable String value) {
        if (value == null || (value.isBlank() && type == NUMBER)) {
            return formula ? value(row, column, Cell.Kind.NO_VALUE, "", true) : null;
        }
        return switch (type) {
            case SHARED, INLINE -> text(row, column, value, formula);
            case TEXT -> text(row, column, RichText.unescape(value), formula);
            case NUMBER -> number(row, column, value.strip(), style, formula);
            case BOOLEAN -> value(row, column, Cell.Kind.BOOLEAN, isTrue(value.strip()) ? "TRUE" : "FALSE", formula);
            case ERROR -> value(row, column, Cell.Kind.ERROR, value.strip(), formula);
            case DATE -> date(row, column, value.strip(), style, formula);
            default -> throw new IllegalStateException("No type: " + type);
        };
    }

    private @Nullable Cell text(int row, int column, String text, boolean formula) {
        RichText.bounded(text, x, limits);
        return text.isEmpty() ? null : value(row, column, Cell.Kind.TEXT, text, formula);
    }

    private @Nullable Cell number(int row, int column, String digits, int style, boolean formula) {
        if (!Numbers.isNumber(digits)) {
            return text(row, column, digits, formula);
        }
        return new Cell(row, column, Cell.Kind.NUMBER, digits, styles.styles().format(style), formula, date1904);
    }

    /** A date in words becomes the number by which every other cell stores it. */
    private @Nullable Cell date(int row, int column, String iso, int style, boolean formula) {
        String serial = Serials.ofIso(iso, date1904);
        if (serial.isEmpty()) {
            return text(row, column, iso, formula);
        }
        String format = styles.styles().format(style);
        return new Cell(
                row,
                column,
                Cell.Kind.NUMBER,
                serial,
                NumberFormats.isDate(format) ? format : NumberFormats.ISO_DATE,
                formula,
                date1904);
    }

    private Cell value(int row, int column, Cell.Kind kind, String raw, boolean formula) {
        return new Cell(row, column, kind, raw, NumberFormats.GENERAL, formula, date1904);
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private int style() {
        int s = x.attribute("s");
        if (s < 0) {
            return 0;
        }
        int style = 0;
        for (int i = x.valueStart(s); i < x.valueEnd(s); i++) {
            int digit = x.bytes()[i] - '0';
            if (digit < 0 || digit > 9 || style > 1_000_000) {
                throw new NotUnderstood();
            }
            style = style * 10 + digit;
        }
        return style;
    }

    private char type() {
        int t = x.attribute("t");
        if (t < 0) {
            return NUMBER;
        }
        char first = (char) x.bytes()[x.valueStart(t)];
        if (x.valueEnd(t) - x.valueStart(t) == 1) {
            if (LETTERS.indexOf(first) < 0) {
                throw new NotUnderstood();
            }
            return first;
        }
        if (x.valueIs(t, "inlineStr")) {
            return INLINE;
        } else if (x.valueIs(t, "str")) {
            return TEXT;
        }
        throw new NotUnderstood();
    }
}
