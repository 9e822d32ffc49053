package io.github.declarationsheet.form;

import io.github.declarationsheet.model.CellText;
import java.util.List;
import java.util.Set;

/** How guides to filling in a form speak of its labels: 主管部门：指项目的主管预算部门 [P-2011]. */
public final class GuideWords {

    private static final Set<String> HEADINGS =
            Set.of("注", "备注", "说明", "填表说明", "填报说明", "填写说明", "编报说明", "填报要求", "填写要求", "填表要求", "注意事项", "填报须知", "填表须知");

    /** What an explanation begins with. */
    private static final List<String> BEGINNINGS = List.of(
            "指", "是指", "系指", "填", "应", "请", "须", "需", "必填", "选填", "分为", "简要", "概括", "写明", "反映", "格式", "不填", "可不填");

    /** Words that only begin so: 指挥中心, 应急演练. */
    private static final List<String> OTHER_WORDS = List.of(
            "指挥", "指导", "指标", "指数", "指南", "指定", "应急", "应用", "应届", "应收", "应付", "应对", "请示", "需求", "填埋", "填充", "填海");

    private static final List<String> INSIDE = List.of("填写", "填列", "是指", "必填", "选填");
    private static final char WITH = '与';
    private static final List<String> AGREEING = List.of("一致", "相符");
    private static final int LONGEST = 80;

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String OPENING = "(（";
    private static final String AFTER_NUMBER = "、.．)）,，";

    private GuideWords() {}

    /**
     * Whether a label heads a guide or a note.
     *
     * @param label its normal form
     * @return true for 填表说明 and its like
     */
    public static boolean isHeading(LabelText label) {
        return HEADINGS.contains(label.key());
    }

    /**
     * Whether what stands behind a label explains what is to be filled in there.
     *
     * @param text what stands behind the colon
     * @return true for 指项目的主管预算部门
     */
    public static boolean explains(String text) {
        String bare = CellText.oneLine(text).strip();
        if (bare.length() > LONGEST || startsWithOne(bare, OTHER_WORDS)) {
            return false;
        }
        return startsWithOne(bare, BEGINNINGS)
                || containsOne(bare, INSIDE)
                || (!bare.isEmpty() && bare.charAt(0) == WITH && containsOne(bare, AGREEING));
    }

    /**
     * The number that a line of a list begins with: {@code 2.}, {@code 二、}, {@code （2）}.
     *
     * @param text as written
     * @return the number, -1 if it begins with none
     */
    public static int number(String text) {
        String bare = text.strip();
        int at = !bare.isEmpty() && OPENING.indexOf(bare.charAt(0)) >= 0 ? 1 : 0;
        int number = 0;
        int from = at;
        while (at < bare.length() && at < from + 2) {
            int digit = Character.digit(bare.charAt(at), 10);
            int numeral = NUMERALS.indexOf(bare.charAt(at)) + 1;
            if (digit < 0 && numeral == 0) {
                break;
            }
            boolean ten = numeral == NUMERALS.length() || (numeral > 0 && number == NUMERALS.length());
            number = digit >= 0 ? number * 10 + digit : ten ? number + numeral : number * 10 + numeral;
            at++;
        }
        return at > from && at < bare.length() && AFTER_NUMBER.indexOf(bare.charAt(at)) >= 0 ? number : -1;
    }

    private static boolean startsWithOne(String text, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsOne(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
