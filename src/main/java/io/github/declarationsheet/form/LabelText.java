package io.github.declarationsheet.form;

/**
 * A text as labels are compared: without white space, signs, numbering, remarks in brackets and a leading 其中; full width
 * and traditional characters folded. Offices write 项 目 名 称：, ＊项目名称（必填） or 一、項目名稱 for the same label.
 *
 * @param key what is compared
 * @param remark what stood in brackets, such as a unit or a period; may be empty
 */
public record LabelText(String key, String remark) {

    /** No label is longer, its remarks counted. */
    public static final int LONGEST = 60;

    private static final LabelText NONE = new LabelText("", "");
    private static final String OF_WHICH = "其中";
    private static final char AND = '及';
    private static final String NUMERALS = "0123456789一二三四五六七八九十";
    private static final String AFTER_NUMBERING = "、.．";
    private static final char ENUMERATION = '、';

    /**
     * Whether the label names two things: 主管部门及代码, 项目负责人及联系电话.
     *
     * @return true if what stands in two cells beside it belongs to it
     */
    public boolean namesTwo() {
        return key.indexOf(AND) > 0;
    }

    /**
     * Normalises a text.
     *
     * @param text a cell's text
     * @return its normal form; an empty key if the text is too long for a label
     */
    public static LabelText of(String text) {
        if (text.length() > LONGEST * 2) {
            return NONE;
        }
        return isPlain(text) ? of(text, "") : taken(text);
    }

    /**
     * The label with what stands in brackets inside it: 单位（专项）名称 is 单位专项名称 too.
     *
     * @param text a cell's text
     * @return its normal form, without a remark
     */
    public static LabelText through(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            byte kind = LabelChars.kind(LabelChars.folded(text.charAt(i)));
            if (kind != LabelChars.OPENING && kind != LabelChars.CLOSING) {
                bare.append(text.charAt(i));
            }
        }
        return of(bare.toString());
    }

    /** The usual case, in which nothing has to go: nothing is copied then. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LabelChars.folded(c) != c || LabelChars.kind(c) != LabelChars.LETTER) {
                return false;
            }
        }
        return true;
    }

    private static LabelText taken(String text) {
        StringBuilder key = new StringBuilder(text.length());
        StringBuilder remark = new StringBuilder(0);
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = LabelChars.folded(text.charAt(i));
            byte kind = LabelChars.kind(c);
            if (kind == LabelChars.WHITE) {
                continue;
            }
            if (kind == LabelChars.OPENING) {
                depth++;
            } else if (kind == LabelChars.CLOSING && depth > 0) {
                depth--;
            } else if (depth > 0) {
                remark.append(c);
            } else if (kind == LabelChars.LETTER) {
                key.append(c);
            } else if ((c == ENUMERATION || kind == LabelChars.CLOSING) && isNumbering(key)) {
                key.setLength(0);
            }
        }
        return of(key.toString(), remark.toString());
    }

    private static LabelText of(String key, String remark) {
        if (key.length() > LONGEST) {
            return NONE;
        }
        return new LabelText(withoutNumbering(withoutOfWhich(withoutNumbering(key))), remark);
    }

    private static String withoutOfWhich(String key) {
        return key.startsWith(OF_WHICH) && key.length() > OF_WHICH.length() ? key.substring(OF_WHICH.length()) : key;
    }

    private static boolean isNumbering(CharSequence start) {
        if (start.length() == 0 || start.length() > 2) {
            return false;
        }
        return NUMERALS.indexOf(start.charAt(0)) >= 0 && NUMERALS.indexOf(start.charAt(start.length() - 1)) >= 0;
    }

    /** {@code 1.项目名称} is 项目名称; {@code 一级指标} has no numbering. */
    private static String withoutNumbering(String key) {
        for (int i = 1; i <= 2 && i < key.length() - 1; i++) {
            if (AFTER_NUMBERING.indexOf(key.charAt(i)) >= 0 && isNumbering(key.subSequence(0, i))) {
                return key.substring(i + 1);
            }
        }
        return key;
    }
}
