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

    /** Traditional characters of labels and what they are in simplified writing. */
    private static final String TRADITIONAL =
            "項稱屬類別門單實計劃畫開終結資額總撥轉餘經財預標級產數質時間費績滿務對會環續響說備註號權電話負責審編碼請關於長體" + "當歲評價進據況構題專圖萬億準確範圍監職員參復處領導業農發達動變機設報聯繫聲歷擬測內傳"
                    + "規濟態節點執減購辦區縣鄉鎮簽蓋議證細際補約協調險護驗術組織網絡廣場積極簡階條運營維檢賦則擔擇優選認貨幣個訂啟該歸採異麼門戶學醫療衛養農漁礦電氣熱燈車輛橋樑貧窮幫團黨";

    private static final String SIMPLIFIED =
            "项称属类别门单实计划画开终结资额总拨转余经财预标级产数质时间费绩满务对会环续响说备注号权电话负责审编码请关于长体" + "当岁评价进据况构题专图万亿准确范围监职员参复处领导业农发达动变机设报联系声历拟测内传"
                    + "规济态节点执减购办区县乡镇签盖议证细际补约协调险护验术组织网络广场积极简阶条运营维检赋则担择优选认货币个订启该归采异么门户学医疗卫养农渔矿电气热灯车辆桥梁贫穷帮团党";

    private static final char FIRST_IDEOGRAPH = '\u4E00';
    /** By ideograph its simplified writing; zero for those that have no other. */
    private static final char[] SIMPLE = simple();

    private LabelChars() {}

    /** A character in half width, an ideograph in simplified writing. */
    static char folded(char c) {
        if (c < FIRST_IDEOGRAPH) {
            return c;
        }
        int ideograph = c - FIRST_IDEOGRAPH;
        if (ideograph < SIMPLE.length) {
            char simple = SIMPLE[ideograph];
            return simple == 0 ? c : simple;
        }
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
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

    private static char[] simple() {
        char[] simple = new char[highest(TRADITIONAL) - FIRST_IDEOGRAPH + 1];
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            simple[TRADITIONAL.charAt(i) - FIRST_IDEOGRAPH] = SIMPLIFIED.charAt(i);
        }
        return simple;
    }

    private static int highest(String characters) {
        char highest = 0;
        for (int i = 0; i < characters.length(); i++) {
            highest = characters.charAt(i) > highest ? characters.charAt(i) : highest;
        }
        return highest;
    }
}
