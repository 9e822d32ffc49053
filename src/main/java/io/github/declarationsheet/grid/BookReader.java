package io.github.declarationsheet.grid;

/**
 * Makes a {@link Book} of a file, by its content and never by its extension. Thread-safe: no state.
 *
 * <p>A workbook of today (xlsx, xlsm) is read by code of our own within the {@link Limits}, and no class of POI is loaded; an
 * old one (xls) is read by POI. What is neither gets one finding that says what it is and what to do.
 */
public final class BookReader {

    private BookReader() {}

    /**
     * Opens a file.
     *
     * @param source the file
     * @param limits what it may cost
     * @return the book, or why there is none; bad content is never an exception
     */
    public static Opened open(Source source, Limits limits) {
        try {
            return read(source, limits);
        } catch (Refusal refusal) {
            return new Opened.Refused(refusal.in(source.name()));
        }
    }

    private static Opened read(Source source, Limits limits) {
        byte[] bytes = source.bytes();
        if (bytes.length == 0) {
            throw Refusal.of(GridFindings.EMPTY);
        }
        if (bytes.length > limits.fileBytes()) {
            throw Refusal.bytes("file", "", limits.fileBytes());
        }
        return ZipDirectory.beginsIn(bytes) ? XlsxReader.read(source, limits) : other(source, limits);
    }

    /** A file that is no zip. */
    private static Opened other(Source source, Limits limits) {
        FileKind kind = FileKind.of(source.bytes());
        return switch (kind) {
            case OLE2 -> XlsReader.read(source, limits);
            case UNKNOWN -> throw Refusal.of(GridFindings.NOT_WORKBOOK);
            default -> throw Refusal.format(kind.variant());
        };
    }
}
