package io.github.declarationsheet.form;

import java.util.Arrays;

/** Words of which labels are put together, each with what it says. */
final class WordList {

    /** Words by the last bits of their first character, each list longest first. */
    private static final int PLACES = 64;

    private static final Word[] NONE = {};

    private final Word[][] words = new Word[PLACES][];

    private record Word(String text, int says) {}

    WordList() {
        Arrays.fill(words, NONE);
    }

    /**
     * Adds words.
     *
     * @param says what all of them say, as bits
     * @param line the words, with a space between two
     */
    WordList add(int says, String line) {
        for (String text : line.split(" ", -1)) {
            int place = text.charAt(0) % PLACES;
            Word[] more = Arrays.copyOf(words[place], words[place].length + 1);
            int at = more.length - 1;
            while (at > 0 && more[at - 1].text().length() < text.length()) {
                more[at] = more[at - 1];
                at--;
            }
            more[at] = new Word(text, says);
            words[place] = more;
        }
        return this;
    }

    /**
     * What a label says if it holds nothing but words of the list; the longest word that lets the rest be parted counts.
     *
     * @return what its words say together; -1 if it holds another word
     */
    int said(String key) {
        return said(key, 0);
    }

    /** Labels are short and few words begin alike, so that no place is remembered as tried. */
    private int said(String key, int from) {
        if (from == key.length()) {
            return 0;
        }
        for (Word word : words[key.charAt(from) % PLACES]) {
            int rest = key.startsWith(word.text(), from)
                    ? said(key, from + word.text().length())
                    : -1;
            if (rest >= 0) {
                return rest | word.says();
            }
        }
        return -1;
    }
}
