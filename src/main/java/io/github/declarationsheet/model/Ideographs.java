package io.github.declarationsheet.model;

/** Traditional ideographs that labels, units and words of comparison are written with, and their simplified writing. */
final class Ideographs {

    private static final String TRADITIONAL = "項稱屬類別門單實計劃畫開終結資額總撥轉餘經財預標級產數質時間費績滿務對會環續響說備註號權電話負責審編碼請關於長體當歲評價"
            + "進據況構題專圖萬億準確範圍監職員參復處領導業農發達動變機設報聯繫聲歷擬測內傳規濟態節點執減購辦區縣鄉鎮簽蓋議證細際補約協"
            + "調險護驗術組織網絡廣場積極簡階條運營維檢賦則擔擇優選認貨幣個訂啟該歸採異麼門戶學醫療衛養農漁礦電氣熱燈車輛橋樑貧窮幫團黨"
            + "臺隻畝噸頁劑頭週鐘訓層棟樓種張雙塊盞頃釐筆爭過圓幾兩後診針隊師樣顆課講輪屆為";

    private static final String SIMPLIFIED = "项称属类别门单实计划画开终结资额总拨转余经财预标级产数质时间费绩满务对会环续响说备注号权电话负责审编码请关于长体当岁评价"
            + "进据况构题专图万亿准确范围监职员参复处领导业农发达动变机设报联系声历拟测内传规济态节点执减购办区县乡镇签盖议证细际补约协"
            + "调险护验术组织网络广场积极简阶条运营维检赋则担择优选认货币个订启该归采异么门户学医疗卫养农渔矿电气热灯车辆桥梁贫穷帮团党"
            + "台只亩吨页剂头周钟训层栋楼种张双块盏顷厘笔争过圆几两后诊针队师样颗课讲轮届为";

    private static final char FIRST = '\u4E00';
    /** By ideograph its simplified writing; zero for those that have no other. */
    private static final char[] SIMPLE = simple();

    private Ideographs() {}

    static char simplified(char c) {
        int ideograph = c - FIRST;
        boolean other = ideograph >= 0 && ideograph < SIMPLE.length && SIMPLE[ideograph] != 0;
        return other ? SIMPLE[ideograph] : c;
    }

    /** A text in simplified writing, of the same length; the text itself if it is. */
    static String simplified(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (simplified(text.charAt(i)) != text.charAt(i)) {
                char[] chars = text.toCharArray();
                for (int j = i; j < chars.length; j++) {
                    chars[j] = simplified(chars[j]);
                }
                return new String(chars);
            }
        }
        return text;
    }

    private static char[] simple() {
        char highest = FIRST;
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            highest = TRADITIONAL.charAt(i) > highest ? TRADITIONAL.charAt(i) : highest;
        }
        char[] simple = new char[highest - FIRST + 1];
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            simple[TRADITIONAL.charAt(i) - FIRST] = SIMPLIFIED.charAt(i);
        }
        return simple;
    }
}
