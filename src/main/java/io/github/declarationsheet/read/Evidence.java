package io.github.declarationsheet.read;

/** What speaks for a cell as the value of a field, and how much: the weights by which candidates are compared. */
public enum Evidence {
    /** The label is the printed one, character by character. */
    LABEL_EXACT(1 << 0, 40),
    /** The label is the printed one but for spaces, signs or traditional characters: as good, and still behind exact. */
    LABEL_NORMALISED(1 << 1, 38),
    /** The label is a synonym; offices mean other things by some of them. */
    LABEL_SYNONYM(1 << 2, 28),
    /** The synonym holds the printed label whole: 项目实施单位 says 实施单位 better than 填报单位 does. */
    LABEL_WIDER(1 << 3, 4),
    /** The label stands for the field only where none nearer does: 填报单位 fills in the form, 实施单位 does the work. */
    LABEL_FARTHER(1 << 16, -6),
    /** One character of the label is wrong. */
    LABEL_TYPO(1 << 4, 20),
    /** The value stands in the label's own cell, behind a colon: as good as right beside it. */
    IN_LABEL_CELL(1 << 5, 45),
    /** The value stands right of the label, where forms usually have it. */
    RIGHT(1 << 6, 40),
    /** No blank cell lies between label and value. */
    ADJACENT(1 << 7, 5),
    /** The value stands below the label. */
    BELOW(1 << 8, 30),
    /** Goals whose labels share a row have their texts below: outweighs what stands right of them. */
    PAIRED(1 << 9, 20),
    /** The value stands where the row of a source of funds meets the column of a time. */
    CROSSING(1 << 10, 50),
    /** The label stands in the body of the form, not in a line above its first row or in the notes below. */
    IN_BODY(1 << 11, 8),
    /** The label says itself whether an amount is of the term or of the year. */
    TIME_SAID(1 << 12, 12),
    /** A label without doubt in the same column or row says so. */
    TIME_NEAR(1 << 13, 6),
    /** The value can be read as what the field holds. */
    TYPE_FITS(1 << 14, 10),
    /** The value can't be read as what the field holds: the other cell of two is meant. */
    TYPE_FAILS(1 << 15, -20);

    private final int bit;
    private final int weight;

    Evidence(int bit, int weight) {
        this.bit = bit;
        this.weight = weight;
    }

    /**
     * What it counts.
     *
     * @return points, negative for what speaks against a cell
     */
    public int weight() {
        return weight;
    }

    /** One bit for each, so that a candidate costs one number. */
    int bit() {
        return bit;
    }

    /** The sum of the weights of some evidence. */
    static int score(int bits) {
        int score = 0;
        for (Evidence evidence : VALUES) {
            if ((bits & evidence.bit) != 0) {
                score += evidence.weight;
            }
        }
        return score;
    }

    private static final Evidence[] VALUES = values();
}
