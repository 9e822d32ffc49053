package io.github.declarationsheet.write;

/** The looks of a form's cells, all set in 宋体. */
enum Look {
    /** The form's title. */
    TITLE(Align.CENTRE, 18, true, true),
    /** The year below it. */
    YEAR(Align.CENTRE, 12, false, false),
    /** A label, a heading. */
    LABEL(Align.CENTRE, Look.BODY, false, true),
    /** A label in a list of amounts. */
    ITEM(Align.LEFT, Look.BODY, false, true),
    /** A text to read. */
    TEXT(Align.LEFT, Look.BODY, false, false),
    /** A text that explains; nobody changes it. */
    NOTE(Align.LEFT, Look.BODY, false, true),
    /** The heading of such texts. */
    NOTE_HEADING(Align.LEFT, 12, true, true),
    /** A text of pages: from the top of its rows, for in the middle it would start behind a gap. */
    LONG_TEXT(Align.LEFT, Look.BODY, false, false),
    /** A short value. */
    SHORT(Align.CENTRE, Look.BODY, false, false),
    /** An amount of money; shrinks rather than showing ###. */
    AMOUNT(Align.RIGHT, Look.BODY, false, false);

    /** Where a text stands in its cell. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private static final double BODY = 10.5;

    /** Pixels that a cell's border and padding take from its text. */
    private static final int INNER = 8;

    /** Pixels of one step of indent: three spaces of the workbook's Normal font. */
    private static final int INDENT = 12;

    /** Of the font's size; SimSun needs 1.29, Noto CJK 1.448. */
    private static final double LEADING = 15.25 / BODY;

    private static final double PADDING = 6;

    private final Align align;
    private final double size;
    private final boolean bold;
    private final boolean locked;

    Look(Align align, double size, boolean bold, boolean locked) {
        this.align = align;
        this.size = size;
        this.bold = bold;
        this.locked = locked;
    }

    Align align() {
        return align;
    }

    double size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    boolean locked() {
        return locked;
    }

    boolean framed() {
        return this != TITLE && this != YEAR && this != NOTE && this != NOTE_HEADING;
    }

    boolean wraps() {
        return this != AMOUNT;
    }

    boolean fromTop() {
        return this == LONG_TEXT;
    }

    /** Steps that the text is set in from its border. */
    int indent() {
        return align == Align.CENTRE ? 0 : 1;
    }

    /** The height in points that shows the whole text in a cell so many pixels wide. */
    double heightOf(String text, int pixels) {
        double pixelsOfCharacter = size * 96 / 72;
        double width = (pixels - INNER - indent() * INDENT) / pixelsOfCharacter;
        int lines = wraps() ? TextMeasure.lines(text, width) : 1;
        return quarterUp(lines * size * LEADING + PADDING);
    }

    /** Row heights go in quarters of a point. */
    static double quarterUp(double points) {
        return Math.ceil(points * 4 - 1e-6) / 4;
    }
}
