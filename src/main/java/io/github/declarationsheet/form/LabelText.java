package io.github.declarationsheet.form;

import io.github.declarationsheet.model.CellText;

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
    private static final String SIGNS = ":*★☆●▲◆■□•·、。,;\"'“”‘’_";
    private static final String OPENING = "([【〔{<《";
    private static final String CLOSING = ")]】〕}>》";
    private static final String NUMERALS = "0123456789一二三四五六七八九十";
    private static final String AFTER_NUMBERING = "、.．";

    /** Traditional characters of labels and what they are in simplified writing. */
    private static final String TRADITIONAL =
            "項稱屬類別門單實計劃畫開終結資額總撥轉餘經財預標級產數質時間費績滿務對會環續響說備註號權電話負責審編碼請關於長體" + "當歲評價進據況構題專圖萬億準確範圍監職員參復處領導業農發達動變機設報聯繫聲歷擬測內傳";

    private static final String SIMPLIFIED =
            "项称属类别门单实计划画开终结资额总拨转余经财预标级产数质时间费绩满务对会环续响说备注号权电话负责审编码请关于长体" + "当岁评价进据况构题专图万亿准确范围监职员参复处领导业农发达动变机设报联系声历拟测内传";

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
        StringBuilder key = new StringBuilder(text.length());
        StringBuilder remark = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (CellText.isWhite(c)) {
                continue;
            }
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth = Math.max(depth - 1, 0);
            } else if (depth > 0) {
                remark.append(c);
            } else if (SIGNS.indexOf(c) < 0) {
                key.append(c);
            } else if (c == '、' && isNumbering(key)) {
                key.setLength(0);
            }
        }
        if (key.length() > LONGEST) {
            return NONE;
        }
        int start = key.indexOf(OF_WHICH) == 0 && key.length() > OF_WHICH.length() ? OF_WHICH.length() : 0;
        return new LabelText(withoutNumbering(key.substring(start)), remark.toString());
    }

    private static char folded(char c) {
        char half = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        if (half < 0x4E00) {
            return half;
        }
        int i = TRADITIONAL.indexOf(half);
        return i < 0 ? half : SIMPLIFIED.charAt(i);
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
