package io.github.declarationsheet.form;

import java.util.List;

/** How the labels of signatures and opinions below a form end, whoever signs: 单位负责人签章, 预算科意见 [P-XM, P-JX]. */
final class SignatureWords {

    private static final List<String> SEALS = List.of("签章", "签字", "签名", "盖章", "公章");
    private static final String OPINION = "意见";
    private static final List<String> GIVEN_BY = List.of(
            "审核", "审批", "审查", "初审", "复核", "评审", "单位", "部门", "科", "处", "股", "室", "局", "财政", "领导", "专家", "机构", "负责人",
            "批复");
    /** An indicator may end with 意见 too: 征求部门意见. */
    private static final List<String> ASKED_FOR = List.of("征求", "听取", "收集", "反馈", "采纳", "无", "群众", "满意", "同意");

    /** The last characters of all these words: what ends otherwise is no such label. */
    private static final String ENDS = ends();

    private static final int SHORTEST = 4;
    private static final int LONGEST = 14;

    private SignatureWords() {}

    /**
     * Where the label of a signature ends without the word for the seal.
     *
     * @param key the normal form of a text
     * @return the length of what stands before 签章 and its like; the whole length of an opinion's label; 0 if it is none
     */
    static int labelEnd(String key) {
        if (key.length() < SHORTEST || key.length() > LONGEST || ENDS.indexOf(key.charAt(key.length() - 1)) < 0) {
            return 0;
        }
        for (String seal : SEALS) {
            if (key.endsWith(seal)) {
                return key.length() - seal.length();
            }
        }
        return key.endsWith(OPINION) && says(key, GIVEN_BY) && !says(key, ASKED_FOR) ? key.length() : 0;
    }

    /** Whether a remark asks for a seal or a signature and says nothing else. */
    static boolean isSeal(String remark) {
        return SEALS.contains(remark);
    }

    private static String ends() {
        StringBuilder ends = new StringBuilder();
        for (String seal : SEALS) {
            ends.append(seal.charAt(seal.length() - 1));
        }
        return ends.append(OPINION.charAt(OPINION.length() - 1)).toString();
    }

    private static boolean says(String key, List<String> words) {
        for (String word : words) {
            if (key.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
