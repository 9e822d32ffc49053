package io.github.declarationsheet.model;

import org.jspecify.annotations.Nullable;

/**
 * What is a unit: a known word, a compound whose numerator is one (元/人·月, 元/100公里), in brackets or bare; behind a
 * comparison or in brackets also a word that the list lacks (片区域).
 */
final class UnitGrammar {

    private static final int LONGEST = 20;
    private static final int LONGEST_WORD = 8;
    private static final int LONGEST_COUNT = 6;

    private UnitGrammar() {}

    /** The unit that a folded tail is, empty if the tail is, null if it is something else. */
    static @Nullable String of(String tail, boolean bound) {
        if (tail.isEmpty()) {
            return "";
        }
        if (isBracketed(tail)) {
            String inner = tail.substring(1, tail.length() - 1);
            return isKnown(inner) || isOpen(inner, LONGEST) ? inner : null;
        }
        if (isKnown(tail) || (bound && isOpen(tail, LONGEST_WORD))) {
            return tail;
        }
        String mended = withoutRepetition(withoutLoneBracket(tail));
        return isKnown(mended) ? mended : null;
    }

    /** A unit of the list, or a compound whose numerator is one. */
    private static boolean isKnown(String unit) {
        if (isWord(unit)) {
            return true;
        }
        int joint = joint(unit, 1);
        return joint < unit.length() && isWord(unit.substring(0, joint)) && areDenominators(unit.substring(joint + 1));
    }

    /** A word of the list, also with another in brackets: 台(套). */
    private static boolean isWord(String unit) {
        if (UnitWords.isWord(unit)) {
            return true;
        }
        int open = unit.indexOf('(');
        return open > 0
                && closing(unit, open) == unit.length() - 1
                && withoutRepetition(unit).equals(unit)
                && UnitWords.isWord(unit.substring(0, open))
                && UnitWords.isWord(unit.substring(open + 1, unit.length() - 1));
    }

    /** Words only, of which the first need not be known. */
    private static boolean isOpen(String unit, int longest) {
        if (unit.length() > longest || UnitWords.rulesOut(unit)) {
            return false;
        }
        int joint = joint(unit, 0);
        String first = unit.substring(0, joint);
        return (areLetters(first) || isWord(first))
                && (joint == unit.length() || areDenominators(unit.substring(joint + 1)));
    }

    /** 人·月, 100公里, (人·月): factors that are units or words. */
    private static boolean areDenominators(String factors) {
        String bare = isBracketed(factors) ? factors.substring(1, factors.length() - 1) : factors;
        // 元/每人 has two joints in a row
        int at = bare.length() > 1 && UnitWords.isJoint(bare.charAt(0)) ? 1 : 0;
        if (bare.length() > LONGEST) {
            return false;
        }
        while (at <= bare.length()) {
            int joint = joint(bare, at);
            if (!isDenominator(bare.substring(at, joint))) {
                return false;
            }
            at = joint + 1;
        }
        return true;
    }

    private static boolean isDenominator(String factor) {
        int digits = 0;
        while (digits < factor.length() && ValueScanner.isDigit(factor.charAt(digits))) {
            digits++;
        }
        String word = factor.substring(digits);
        return digits <= LONGEST_COUNT
                && (isWord(word) || (digits == 0 && areLetters(word) && !UnitWords.rulesOut(word)));
    }

    /** Letters, and the digits of such as CO2 and m³ behind Latin ones. */
    private static boolean areLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean index = i > 0 && isLatin(word.charAt(i - 1)) && (ValueScanner.isDigit(c) || c == '²' || c == '³');
            if (!Character.isLetter(c) && !index) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The first joint outside brackets from a place on, or the end. */
    private static int joint(String unit, int from) {
        int depth = 0;
        for (int i = from; i < unit.length(); i++) {
            char c = unit.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && UnitWords.isJoint(c)) {
                return i;
            }
        }
        return unit.length();
    }

    private static boolean isBracketed(String text) {
        return !text.isEmpty() && text.charAt(0) == '(' && closing(text, 0) == text.length() - 1;
    }

    /** Where the bracket closes that opens at a place, or -1. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What a system makes of a unit in the value and in its column: {@code %(%)}. */
    private static String withoutRepetition(String unit) {
        int half = unit.length() / 2 - 1;
        boolean repeated =
                half > 0 && unit.endsWith("(" + unit.substring(0, half) + ")") && unit.length() == 2 * half + 2;
        return repeated ? unit.substring(0, half) : unit;
    }

    /** A bracket that somebody forgot to open or to close. */
    private static String withoutLoneBracket(String tail) {
        if (tail.charAt(0) == '(' && tail.indexOf(')') < 0) {
            return tail.substring(1);
        }
        return tail.endsWith(")") && tail.indexOf('(') < 0 ? tail.substring(0, tail.length() - 1) : tail;
    }
}
