package io.github.declarationsheet.read;

/** What speaks for the meaning of a column whose heading leaves it open, and how much: its heading and what stands below. */
enum ColumnEvidence {
    /** The heading is the printed one of the role: only the opposite below outweighs it. */
    PRINTED(60),
    /** It is a synonym; 指标内容 heads names here and values there. */
    SYNONYM(40),
    /** It holds a word of such headings: 预期当年实现值. */
    WORD(25),
    /** It holds a word of remarks: 绩效标准, 指标值说明. */
    REMARK(-20),
    /** It speaks of years gone by, which are never the target. */
    HISTORY(-200),
    /** It speaks of the whole term: the target of the year may stand beside it. */
    TERM(-30),
    /** It says a level, and none stands below. */
    CONTRARY(-40),
    /** It says a level, and names stand below: another column for the names is likelier. */
    LEVEL_SAID(-15),
    /** All below are 产出指标, 效益指标, … */
    CLASSES(50),
    /** All below are 数量指标, 质量指标, … */
    KINDS(50),
    /** All below are comparisons. */
    SIGNS(60),
    /** All below are numbers with a comparison or a unit, or ranges. */
    TARGETS(50),
    /** All below are plain numbers: values whose units stand elsewhere, or points. */
    NUMBERS(30),
    /** All below are wordings that differ from row to row, as names do. */
    NAMES(30),
    /** Numbers between a column of comparisons and one of units are the values. */
    BETWEEN(20),
    /** Forms write names right of the levels, and values right of the names. */
    ORDER(5);

    /** What an assignment needs at least to be made. */
    static final int LEAST = 10;

    /** By so little another assignment may not come behind: a word of remarks alone does not tell two columns of targets apart. */
    static final int MARGIN = 25;

    private final int weight;

    ColumnEvidence(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** The weight of a share. */
    int of(int count, int all) {
        return all == 0 ? 0 : weight * count / all;
    }
}
