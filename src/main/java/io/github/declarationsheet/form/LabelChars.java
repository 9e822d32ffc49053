package io.github.declarationsheet.form;

import io.github.declarationsheet.model.CellText;
import java.util.Arrays;

/** What the characters of a label are, from tables: every text of a sheet is asked for each of its characters. */
final class LabelChars {

    /** Anything that makes a label what it is. */
    static final byte LETTER = 0;

    static final byte SIGN = 1;
    static final byte OPENING = 2;
    static final byte CLOSING = 3;
    static final byte WHITE = 4;

    private static final String SIGNS = ":*★☆●▲◆■□•·、。,;\"'“”‘’_";
    private static final String OPENINGS = "([【〔{<《";
    private static final String CLOSINGS = ")]】〕}>》";
    /** Numbers that are one character, from the first to the last: ① to ⒛, ❶ to ➓, ㈠ to ㊉. */
    private static final String[] NUMBERS = {"①⒛", "❶➓", "㈠㊉"};

    private static final byte[] KINDS = kinds();

    private static final char FIRST_IDEOGRAPH = '\u4E00';

    private LabelChars() {}

    /** A character in half width, an ideograph in simplified writing. */
    static char folded(char c) {
        if (c < FIRST_IDEOGRAPH) {
            return c;
        }
        char simple = CellText.simplified(c);
        return simple >= '\uFF01' && simple <= '\uFF5E' ? (char) (simple - 0xFEE0) : simple;
    }

    /** What a folded character is. */
    static byte kind(char c) {
        byte kind = c < KINDS.length ? KINDS[c] : LETTER;
        boolean ideograph = c >= FIRST_IDEOGRAPH && c <= Character.MAX_SURROGATE;
        return kind == LETTER && !ideograph && (CellText.isWhite(c) || !CellText.isVisible(c)) ? WHITE : kind;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[highest(SIGNS + OPENINGS + CLOSINGS + NUMBERS[NUMBERS.length - 1]) + 1];
        for (String range : NUMBERS) {
            Arrays.fill(kinds, range.charAt(0), range.charAt(1) + 1, SIGN);
        }
        mark(SIGNS, SIGN, kinds);
        mark(OPENINGS, OPENING, kinds);
        mark(CLOSINGS, CLOSING, kinds);
        return kinds;
    }

    private static void mark(String characters, byte kind, byte[] kinds) {
        for (int i = 0; i < characters.length(); i++) {
            kinds[characters.charAt(i)] = kind;
        }
    }

    private static int highest(String characters) {
        char highest = 0;
        for (int i = 0; i < characters.length(); i++) {
            highest = characters.charAt(i) > highest ? characters.charAt(i) : highest;
        }
        return highest;
    }
}
