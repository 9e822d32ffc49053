package warm;

/** What a reader saw of one file: how many cells and merged ranges, and a hash of all that does not depend on their order. */
final class Seen {

    int cells;
    int merges;
    long hash;

    void text(int row, int column, String text) {
        if (!text.isEmpty()) {
            cell(row, column, text.hashCode());
        }
    }

    void number(int row, int column, double number) {
        cell(row, column, Double.hashCode(number));
    }

    void merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merges++;
        hash += mix(((firstRow * 31L + firstColumn) * 31 + lastRow) * 31 + lastColumn);
    }

    boolean sameAs(Seen other) {
        return cells == other.cells && merges == other.merges && hash == other.hash;
    }

    private void cell(int row, int column, int value) {
        cells++;
        hash += mix(((long) row << 48) ^ ((long) column << 32) ^ value);
    }

    private static long mix(long z) {
        long m = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return m ^ (m >>> 27);
    }

    @Override
    public String toString() {
        return cells + " cells, " + merges + " merged ranges, hash " + Long.toHexString(hash);
    }
}
