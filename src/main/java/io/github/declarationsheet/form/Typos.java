package io.github.declarationsheet.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** Labels by length and first or last character: one mistake leaves one of the two as it is, and the length nearly. */
    private final Map<Integer, List<String>> byEnd = new HashMap<>(2048);

    Typos(Set<String> labels) {
        for (String key : labels) {
            if (key.length() >= SHORTEST) {
                add(key.charAt(0), key);
                if (key.charAt(key.length() - 1) != key.charAt(0)) {
                    add(key.charAt(key.length() - 1), key);
                }
            }
        }
    }

    private void add(char end, String key) {
        int like = like(end, key.length());
        List<String> keys = byEnd.get(like);
        if (keys == null) {
            keys = new ArrayList<>(2);
            byEnd.put(like, keys);
        }
        keys.add(key);
    }

    private static int like(char end, int length) {
        return length << Character.SIZE | end;
    }

    /**
     * The label meant by a text of three characters or more, empty if there is none or more than one meaning; a character
     * typed twice leaves no doubt.
     */
    Optional<String> meant(String text, Map<String, Meaning> meanings) {
        String found = null;
        boolean doubtful = false;
        for (int length = text.length() - 1; length <= text.length() + 1; length++) {
            for (int end = 0; end < text.length(); end += text.length() - 1) {
                for (String key : byEnd.getOrDefault(like(text.charAt(end), length), List.of())) {
                    Mistake mistake = key.equals(found) ? Mistake.NONE : mistake(text, key);
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
