package io.github.declarationsheet.model;

import java.util.Optional;

/** Options with boxes to tick, as printed forms have them: {@code 新增项目□ 延续项目☑}. */
public final class CheckBoxes {

    private static final String EMPTY = "□☐◻▢";
    private static final String TICKED = "☑☒✓✔√■▣";

    private CheckBoxes() {}

    /**
     * Whether a text holds boxes to tick.
     *
     * @param text any text
     * @return true if it has a box, empty or ticked
     */
    public static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBox(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The option that is ticked. A box belongs to the text before it, or to the text behind it where a box comes first.
     *
     * @param text the options with their boxes
     * @return the option without its box; empty if none is ticked; the whole text if it can't be said which one is
     */
    public static String ticked(String text) {
        String line = CellText.oneLine(text);
        boolean before = !line.isEmpty() && isBox(line.charAt(0));
        String found = "";
        int start = 0;
        boolean ticked = false;
        boolean inBox = false;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length();
            boolean box = !end && isBox(line.charAt(i));
            boolean turn = before ? box && !inBox : inBox && !box;
            if ((turn || end) && i > start) {
                String option = option(line, start, i);
                if (ticked && !option.isEmpty()) {
                    if (!found.isEmpty()) {
                        return line;
                    }
                    found = option;
                }
                start = i;
                ticked = false;
            }
            ticked |= box && TICKED.indexOf(line.charAt(i)) >= 0;
            inBox = box;
        }
        return found;
    }

    /**
     * The same options with one of them ticked and no other.
     *
     * @param text the options with their boxes
     * @param option the option to tick; empty for none
     * @return the text; empty if it does not offer the option
     */
    public static Optional<String> tick(String text, String option) {
        StringBuilder cleared = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isBox(text.charAt(i))) {
                cleared.setCharAt(i, EMPTY.charAt(0));
            }
        }
        if (option.isEmpty()) {
            return Optional.of(cleared.toString());
        }
        for (int i = 0; i < text.length(); i++) {
            if (isBox(text.charAt(i))) {
                cleared.setCharAt(i, TICKED.charAt(0));
                if (ticked(cleared.toString()).equals(option)) {
                    return Optional.of(cleared.toString());
                }
                cleared.setCharAt(i, EMPTY.charAt(0));
            }
        }
        return Optional.empty();
    }

    private static boolean isBox(char c) {
        return EMPTY.indexOf(c) >= 0 || TICKED.indexOf(c) >= 0;
    }

    /** The text of an option without boxes, numbering signs and gaps around it. */
    private static String option(String line, int start, int end) {
        StringBuilder option = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!isBox(line.charAt(i))) {
                option.append(line.charAt(i));
            }
        }
        return CellText.oneLine(option.toString());
    }
}
