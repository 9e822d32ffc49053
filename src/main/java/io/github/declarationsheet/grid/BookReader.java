package io.github.declarationsheet.grid;

/**
 * Makes a {@link Book} of a file, by its content and never by its extension. Thread-safe: no state.
 *
 * <p>A workbook of today (xlsx, xlsm) is read by code of our own within the {@link Limits}, and no class of POI is loaded; an
 * old one (xls) is read by POI. One with a password is deciphered in memory first. What is neither gets one finding that says what it is and what to do.
 */
public final class BookReader {

    private BookReader() {}

    /**
     * Opens a file that needs no password.
     *
     * @param source the file
     * @param limits what it may cost
     * @return the book, or why there is none; bad content is never an exception
     */
    public static Opened open(Source source, Limits limits) {
        return open(source, limits, Passwords.none());
    }

    /**
     * Opens a file that may need a password.
     *
     * @param source the file
     * @param limits what it may cost, also when deciphered
     * @param passwords tried in order if the file is encrypted
     * @return the book, or why there is none; bad content is never an exception
     */
    public static Opened open(Source source, Limits limits, Passwords passwords) {
        try {
            return read(source, limits, passwords);
        } catch (Refusal refusal) {
            return new Opened.Refused(refusal.in(source.name()));
        }
    }

    /**
     * Opens a table, which may also be one saved as text (CSV): in UTF-8, UTF-16 or GB18030, its fields parted by commas,
     * semicolons or tabs. Its one sheet bears the file's name without its ending.
     *
     * @param source the file
     * @param limits what it may cost
     * @param passwords tried in order if the file is encrypted
     * @return the book, or why there is none; bad content is never an exception
     */
    public static Opened openTable(Source source, Limits limits, Passwords passwords) {
        byte[] bytes = source.bytes();
        boolean text = bytes.length > 0
                && bytes.length <= limits.fileBytes()
                && !ZipDirectory.beginsIn(bytes)
                && FileKind.of(bytes) == FileKind.TEXT;
        if (!text) {
            return open(source, limits, passwords);
        }
        try {
            return CsvReader.read(source, limits);
        } catch (Refusal refusal) {
            return new Opened.Refused(refusal.in(source.name()));
        }
    }

    private static Opened read(Source source, Limits limits, Passwords passwords) {
        byte[] bytes = source.bytes();
        if (bytes.length == 0) {
            throw Refusal.of(GridFindings.EMPTY);
        }
        if (bytes.length > limits.fileBytes()) {
            throw Refusal.bytes("file", "", limits.fileBytes());
        }
        return ZipDirectory.beginsIn(bytes) ? XlsxReader.read(source, limits) : other(source, limits, passwords);
    }

    /** A file that is no zip. */
    private static Opened other(Source source, Limits limits, Passwords passwords) {
        FileKind kind = FileKind.of(source.bytes());
        return switch (kind) {
            case OLE2 -> PoiContainer.read(source, limits, passwords);
            case TEXT, UNKNOWN -> throw Refusal.notWorkbook(kind.variant());
            default -> throw Refusal.format(kind.variant());
        };
    }
}
