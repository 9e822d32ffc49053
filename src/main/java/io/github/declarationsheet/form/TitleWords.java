package io.github.declarationsheet.form;

import java.util.List;
import java.util.Optional;

/**
 * What a form is by the words of its title. Offices reword titles freely, 项目绩效运行监控情况表, but the words that tell one
 * kind of form from another are few.
 */
final class TitleWords {

    /** What all titles speak of; what stands before it is mostly the name of an office. */
    private static final String PERFORMANCE = "绩效";

    private static final String WHOLE = "整体";
    /** 整体 belongs to the title where only so much stands between it and 绩效: 整体支出绩效, 整体预算支出绩效. */
    private static final int WHOLE_NEAR = 6;

    /** What stands before 整体 where the whole is that of a project or a fund, and no department's. */
    private static final List<String> OF_PROJECT = List.of("资金", "项目", "专项", "经费", "政策");

    private static final List<String> DECLARED = List.of("目标", "申报", "填报", "指标");
    private static final List<String> LISTS = List.of("汇总表", "一览表", "目录", "清单", "明细表");
    private static final String FORM_ENDS = "表书";
    private static final String COPY_NUMBERS = "0123456789一二三四五六七八九十-";

    private TitleWords() {}

    /**
     * A kind of title.
     *
     * @param kind what it is over
     * @param name the usual writing
     */
    record Kind(Meaning.Title kind, String name) {}

    /**
     * The kind of title that a text is.
     *
     * @param key the normal form of the text
     * @return its kind, empty if it does not speak of performance or does not end as titles do
     */
    static Optional<Kind> of(String key) {
        int from = key.lastIndexOf(PERFORMANCE);
        if (from < 0) {
            return Optional.empty();
        }
        String tail = key.substring(from);
        boolean form = FORM_ENDS.indexOf(tail.charAt(endOf(tail))) >= 0;
        for (String list : LISTS) {
            if (tail.endsWith(list) && says(tail, DECLARED)) {
                return Optional.of(new Kind(Meaning.Title.BUNDLE, list));
            }
        }
        Optional<String> sibling = sibling(key, from, tail);
        if (form && sibling.isPresent()) {
            return Optional.of(new Kind(Meaning.Title.SIBLING, sibling.get()));
        }
        return form && says(tail, DECLARED) ? Optional.of(new Kind(Meaning.Title.DECLARATION, key)) : Optional.empty();
    }

    /** The usual writing of another form's title that its words tell. */
    static Optional<String> sibling(String key) {
        int from = key.lastIndexOf(PERFORMANCE);
        return from < 0 ? Optional.empty() : sibling(key, from, key.substring(from));
    }

    private static Optional<String> sibling(String key, int from, String tail) {
        int whole = key.lastIndexOf(WHOLE);
        boolean near = (whole > from || (whole >= 0 && from - whole <= WHOLE_NEAR)) && !isOfProject(key, whole);
        for (CommonLabels.Sibling sibling : CommonLabels.SIBLINGS) {
            for (String word : sibling.words()) {
                if (word.equals(WHOLE) ? near : tail.contains(word)) {
                    return Optional.of(sibling.title().text());
                }
            }
        }
        return Optional.empty();
    }

    /** 补助资金整体绩效目标表 is of a fund as a whole, and declares it. */
    private static boolean isOfProject(String key, int whole) {
        for (String word : OF_PROJECT) {
            if (key.startsWith(word, whole - word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Where the title itself ends: before the number of a copy, 申报表1. */
    private static int endOf(String tail) {
        int end = tail.length() - 1;
        while (end > 0 && COPY_NUMBERS.indexOf(tail.charAt(end)) >= 0) {
            end--;
        }
        return end;
    }
}
