package io.github.declarationsheet.grid;

/**
 * What a file may cost at most. What exceeds a limit is refused by name (R-LIMIT). Immutable and thread-safe.
 *
 * @param fileBytes size of the file
 * @param xlsBytes size of a file in the old format (xls), which is read by POI and costs more
 * @param entries parts of the package
 * @param partBytes size of one part, inflated
 * @param totalBytes size of all parts that are read, inflated
 * @param cells non-empty cells of the workbook, also its shared texts
 * @param textLength characters of one text
 * @param merges merged ranges of the workbook
 * @param depth nesting of XML elements
 */
public record Limits(
        long fileBytes,
        long xlsBytes,
        int entries,
        long partBytes,
        long totalBytes,
        int cells,
        int textLength,
        int merges,
        int depth) {

    /** What a heap of 256 MiB carries; an xls of 9.9 MB with 500,000 numbers was read in it. */
    public static final Limits STANDARD =
            new Limits(50L << 20, 8L << 20, 10_000, 64L << 20, 128L << 20, 500_000, 100_000, 100_000, 64);

    /**
     * Refuses limits that would allow nothing.
     *
     * @throws IllegalArgumentException if a limit is not positive
     */
    public Limits {
        if (fileBytes < 1
                || xlsBytes < 1
                || entries < 1
                || partBytes < 1
                || totalBytes < 1
                || cells < 1
                || textLength < 1
                || merges < 1
                || depth < 1) {
            throw new IllegalArgumentException("A limit must be positive");
        }
    }

    /**
     * These limits with another fileBytes.
     *
     * @param fileBytes size of the file
     * @return the limits
     */
    public Limits withFileBytes(long fileBytes) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }

    /**
     * These limits with another xlsBytes.
     *
     * @param xlsBytes size of a file in the old format (xls)
     * @return the limits
     */
    public Limits withXlsBytes(long xlsBytes) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }

    /**
     * These limits with another entries.
     *
     * @param entries parts of the package
     * @return the limits
     */
    public Limits withEntries(int entries) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }

    /**
     * These limits with another partBytes.
     *
     * @param partBytes size of one part, inflated
     * @return the limits
     */
    public Limits withPartBytes(long partBytes) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }

    /**
     * These limits with another totalBytes.
     *
     * @param totalBytes size of all parts that are read, inflated
     * @return the limits
     */
    public Limits withTotalBytes(long totalBytes) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }

    /**
     * These limits with another cells.
     *
     * @param cells non-empty cells of the workbook
     * @return the limits
     */
    public Limits withCells(int cells) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }

    /**
     * These limits with another textLength.
     *
     * @param textLength characters of one text
     * @return the limits
     */
    public Limits withTextLength(int textLength) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }

    /**
     * These limits with another merges.
     *
     * @param merges merged ranges of the workbook
     * @return the limits
     */
    public Limits withMerges(int merges) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }

    /**
     * These limits with another depth.
     *
     * @param depth nesting of XML elements
     * @return the limits
     */
    public Limits withDepth(int depth) {
        return new Limits(fileBytes, xlsBytes, entries, partBytes, totalBytes, cells, textLength, merges, depth);
    }
}
