package io.github.declarationsheet.model;

/** Plain Chinese numerals below ten thousand, as they are spelt: 十二, 一百零五, 两. Data and rule in one. */
final class Numerals {

    private static final String DIGITS = "一二三四五六七八九";
    private static final String ZEROS = "零〇";
    private static final String TWO = "两";
    private static final String POWERS = "十百千";
    private static final int TEN = 10;

    private final String text;
    private int at;

    private Numerals(String text) {
        this.text = text;
    }

    /** The value of a numeral, or -1 if the text is none or a colloquial one with two readings (一百二). */
    static long value(String text) {
        boolean zero = text.length() == 1 && ZEROS.indexOf(text.charAt(0)) >= 0;
        return zero ? 0 : text.isEmpty() ? -1 : new Numerals(text).value();
    }

    /** All characters of numerals. */
    static String characters() {
        return DIGITS + ZEROS + TWO + POWERS;
    }

    static boolean isNumeral(char c) {
        return digit(c) > 0 || POWERS.indexOf(c) >= 0 || ZEROS.indexOf(c) >= 0;
    }

    /** Digit and power by turns, each power below the last; a 零 stands for powers left out, and only for those. */
    private long value() {
        long sum = 0;
        int level = POWERS.length() + 1;
        while (at < text.length()) {
            boolean zero = ZEROS.indexOf(text.charAt(at)) >= 0;
            at += zero ? 1 : 0;
            boolean first = sum == 0;
            int digit = digit(first);
            int power = power();
            boolean skips = !first && power < level - 1;
            if (digit < 0 || power >= level || skips != zero) {
                return -1;
            }
            sum += digit * Math.round(Math.pow(TEN, power));
            level = power;
        }
        return sum;
    }

    /** The digit at hand; 十 alone begins with an unspoken one, and 两 stands at the beginning only. */
    private int digit(boolean first) {
        if (at == text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if (first && at == 0 && c == POWERS.charAt(0)) {
            return 1;
        }
        boolean misplaced = TWO.indexOf(c) >= 0 && at > 0;
        int digit = misplaced ? -1 : digit(c);
        at++;
        return digit;
    }

    private int power() {
        int power = at < text.length() ? POWERS.indexOf(text.charAt(at)) + 1 : 0;
        at += power > 0 ? 1 : 0;
        return power;
    }

    private static int digit(char c) {
        int i = DIGITS.indexOf(c);
        return TWO.indexOf(c) >= 0 ? 2 : i < 0 ? -1 : i + 1;
    }
}
