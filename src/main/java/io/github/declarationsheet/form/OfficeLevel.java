package io.github.declarationsheet.form;

/**
 * The level of government that the label of an office says: 省级主管部门 and 县级主管部门 stand in one form of 转移支付, and are two
 * offices.
 */
public final class OfficeLevel {

    /** From the highest to the lowest, with what else the same level is called; common usage. */
    private static final String[][] LEVELS = {
        {"中央", "国家"}, {"省", "自治区", "直辖市"}, {"市", "州", "地市"}, {"区县", "市县", "县", "区", "旗"}, {"乡", "镇", "街道"}
    };

    private OfficeLevel() {}

    /**
     * The rank of the level that a label begins with.
     *
     * @param key the normal form of the label
     * @return 0 for the central government, more for lower levels; -1 if the label says none
     */
    public static int of(String key) {
        int best = -1;
        int longest = 0;
        for (int i = 0; i < LEVELS.length; i++) {
            for (String word : LEVELS[i]) {
                if (word.length() > longest && key.startsWith(word)) {
                    best = i;
                    longest = word.length();
                }
            }
        }
        return best;
    }
}
