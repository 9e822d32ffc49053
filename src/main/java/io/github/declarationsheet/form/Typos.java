package io.github.declarationsheet.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the label that was meant by a text with one character wrong, missing, too many, or two that changed places. */
final class Typos {

    /** In a shorter text one character is too much of it. */
    static final int SHORTEST = 4;

    /**
     * Characters that make another label of one instead of a mistake: 县级财政拨款 is not 本级财政拨款 mistyped, nor
     * 上年指标值 the 本年指标值.
     */
    private static final String OTHER_LABEL = "上下本去前后中省市县区乡镇村年月季初末总分代副非不无未一二三四五六七八九十近每半原调0123456789";

    /** A power of two, several times as many as there are ends. */
    private static final int PLACES = 4096;

    private static final int HASH = 0x9E3779B1;

    /**
     * Labels in places by length and first or last character: one mistake leaves one of the two as it is, and the length
     * nearly. Ends may share a place, for what is found there is compared anyway.
     */
    private final @Nullable Candidate[] places = new @Nullable Candidate[PLACES];

    /**
     * A label that may have been meant, and the next in its place.
     *
     * @param key the label
     * @param letters the bits of its characters
     */
    private record Candidate(
            String key, long letters, @Nullable Candidate next) {}

    Typos(Set<String> labels) {
        String[] keys = labels.toArray(new String[0]);
        for (int i = keys.length - 1; i >= 0; i--) {
            String key = keys[i];
            if (key.length() >= SHORTEST) {
                add(key.charAt(0), key);
                if (key.charAt(key.length() - 1) != key.charAt(0)) {
                    add(key.charAt(key.length() - 1), key);
                }
            }
        }
    }

    private void add(char end, String key) {
        int place = place(end, key.length());
        places[place] = new Candidate(key, letters(key), places[place]);
    }

    private static int place(char end, int length) {
        return ((length << Character.SIZE | end) * HASH) >>> Integer.numberOfLeadingZeros(PLACES - 1);
    }

    /** A bit for each character, perhaps one for several: texts that differ in more than two bits differ in more than a mistake. */
    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    /**
     * The label meant by a text of three characters or more, empty if there is none or more than one meaning; a character
     * typed twice leaves no doubt.
     */
    Optional<String> meant(String text, Map<String, Meaning> meanings) {
        String found = null;
        boolean doubtful = false;
        long letters = letters(text);
        for (int length = text.length() - 1; length <= text.length() + 1; length++) {
            for (int end = 0; end < text.length(); end += text.length() - 1) {
                Candidate like = places[place(text.charAt(end), length)];
                for (; like != null; like = like.next()) {
                    String key = like.key();
                    boolean far = Long.bitCount(letters ^ like.letters()) > 2 || key.length() != length;
                    Mistake mistake = far || key.equals(found) ? Mistake.NONE : mistake(text, key);
                    if (mistake == Mistake.DOUBLED) {
                        return Optional.of(key);
                    }
                    if (mistake == Mistake.OTHER) {
                        doubtful |= found != null && !isSame(meanings.get(found), meanings.get(key));
                        found = found == null || length == text.length() ? key : found;
                    }
                }
            }
        }
        return doubtful ? Optional.empty() : Optional.ofNullable(found);
    }

    private static boolean isSame(@Nullable Meaning a, @Nullable Meaning b) {
        return a != null && b != null && a.isLike(b);
    }

    /** What may have happened to a label. */
    private enum Mistake {
        /** More than one mistake, or another label. */
        NONE,
        /** A character typed twice. */
        DOUBLED,
        /** Any other. */
        OTHER
    }

    private static Mistake mistake(String text, String label) {
        int from = 0;
        int shorter = Math.min(text.length(), label.length());
        while (from < shorter && text.charAt(from) == label.charAt(from)) {
            from++;
        }
        int textEnd = text.length();
        int labelEnd = label.length();
        while (textEnd > from && labelEnd > from && text.charAt(textEnd - 1) == label.charAt(labelEnd - 1)) {
            textEnd--;
            labelEnd--;
        }
        int wrong = textEnd - from;
        int missing = labelEnd - from;
        if (wrong == 2 && missing == 2) {
            boolean swapped =
                    text.charAt(from) == label.charAt(from + 1) && text.charAt(from + 1) == label.charAt(from);
            return swapped ? Mistake.OTHER : Mistake.NONE;
        }
        if (wrong > 1 || missing > 1) {
            return Mistake.NONE;
        }
        if (wrong == 1 && missing == 0 && from > 0 && text.charAt(from) == text.charAt(from - 1)) {
            return Mistake.DOUBLED;
        }
        return wrong == 0 || OTHER_LABEL.indexOf(text.charAt(from)) < 0 ? Mistake.OTHER : Mistake.NONE;
    }
}
