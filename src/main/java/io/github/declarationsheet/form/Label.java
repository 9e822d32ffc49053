package io.github.declarationsheet.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A label of a form: the text that is printed, and the texts that offices write in its place.
 *
 * @param text the printed text; line feeds stack a vertical label
 * @param synonyms other texts that mean the same, each with its source
 */
public record Label(String text, List<Synonym> synonyms) {

    /** The source of what one office prints in a form of its own. */
    private static final String OWN = "=";

    /** Copies the synonyms. */
    public Label {
        synonyms = List.copyOf(synonyms);
    }

    /**
     * A text that stands for a label.
     *
     * @param text as written
     * @param source who writes so: a key of docs/sources.md, {@code -} for common usage
     * @param depth 0 if it means the same; 1 if it stands for it only where nothing nearer does, as the part 自有资金 for
     *     其他资金 or 填报单位 for 实施单位; 2 for a part of such a part
     */
    public record Synonym(String text, String source, int depth) {

        /**
         * A text that means the same.
         *
         * @param text as written
         * @param source who writes so
         */
        public Synonym(String text, String source) {
            this(text, source, 0);
        }
    }

    /**
     * A label that is written one way only.
     *
     * @param text the printed text
     * @return the label
     */
    public static Label of(String text) {
        return new Label(text, List.of());
    }

    /**
     * This label printed otherwise; the former text becomes a synonym.
     *
     * @param other the printed text
     * @return a new label
     */
    public Label printed(String other) {
        return new Label(other, also("-", text).synonyms());
    }

    /**
     * This label as one office prints it; in that office's form the text means nothing else.
     *
     * @param other the printed text
     * @return a new label
     */
    public Label own(String other) {
        return printed(other).also(OWN, other);
    }

    /** Whether the printed text means nothing else. */
    boolean isOwn() {
        for (Synonym synonym : synonyms) {
            if (synonym.source().equals(OWN)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a text means the same as this label: as it is printed, or a synonym that does not name a part.
     *
     * @param written as written
     * @return true if it does
     */
    public boolean means(String written) {
        String key = LabelText.of(written).key();
        boolean same = !key.isEmpty() && LabelText.of(text).key().equals(key);
        for (Synonym synonym : synonyms) {
            same |= !key.isEmpty()
                    && synonym.depth() == 0
                    && LabelText.of(synonym.text()).key().equals(key);
        }
        return same;
    }

    /**
     * This label with more synonyms.
     *
     * @param source who writes so, {@code -} for common usage
     * @param texts as written
     * @return a new label
     */
    public Label also(String source, String... texts) {
        return with(0, source, texts);
    }

    /**
     * This label with names of parts, which stand for the whole where nothing else does.
     *
     * @param depth 1 for a part, 2 for a part of a part
     * @param source who writes so, {@code -} for common usage
     * @param texts as written
     * @return a new label
     */
    public Label part(int depth, String source, String... texts) {
        return with(depth, source, texts);
    }

    private Label with(int depth, String source, String... texts) {
        List<Synonym> all = new ArrayList<>(synonyms);
        for (String synonym : texts) {
            all.add(new Synonym(synonym, source, depth));
        }
        return new Label(text, all);
    }

    /**
     * The printed text on one line.
     *
     * @return the text without line feeds
     */
    public String plain() {
        return text.replace("\n", "").replace("\u3000", "");
    }
}
