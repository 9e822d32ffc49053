package io.github.declarationsheet.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a heading over or beside amounts says of their time: {@code 实施期}, {@code 2025年}, {@code 上年度预算安排}, {@code 合计}.
 *
 * @param kind the kind of time
 * @param year the year it names, empty for any other kind
 */
public record FundTime(Kind kind, OptionalInt year) {

    private static final int LONGEST = 14;

    /** The label of a total of either time. */
    public static final String TOTAL_LABEL = "资金总额";

    private static final String FUNDS = "资金";

    /** What may stand before the number of a total. */
    private static final List<String> TOTALS = List.of("资金总额", "总金额", "总额", "合计", "总计", "共计");

    /** What the last of several sources is called for short. */
    private static final Set<String> REST = Set.of("其他", "其它", "其余");

    /** What a heading of amounts may say. */
    public enum Kind {
        /** The whole term. */
        TERM,
        /** The year of the declaration. */
        ANNUAL,
        /** Years gone by. */
        HISTORY,
        /** A year by its number. */
        YEAR,
        /** The sum of what stands beside it. */
        SUM("合计 总计 小计 共计 总额 总金额 资金合计"),
        /** No time at all: the amount. */
        AMOUNT("金额 预算金额 预算数 数额 资金 预算 申请金额 安排金额 计划金额 资金数额 预算安排 资金额 预算额 投入金额");

        @SuppressWarnings("ImmutableEnumChecker") // never written, and split once: every heading is compared with them
        private final String[] words;

        Kind() {
            this("");
        }

        Kind(String words) {
            this.words = words.split(" ", -1);
        }

        private boolean says(String key) {
            for (String word : words) {
                if (!word.isEmpty() && word.equals(key)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What a heading says.
     *
     * @param text the heading as written
     * @param label its normal form
     * @return its time, empty if it is no heading of amounts
     */
    public static Optional<FundTime> of(String text, LabelText label) {
        String key = label.key();
        if (key.isEmpty()) {
            // a year in brackets has an empty key
            Optional<YearText> line = text.length() > LONGEST ? Optional.empty() : YearText.line(text);
            return line.isPresent() && !line.get().digits().isEmpty()
                    ? Optional.of(new FundTime(
                            Kind.YEAR,
                            OptionalInt.of(Integer.parseInt(line.get().digits()))))
                    : Optional.empty();
        }
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        for (Kind kind : new Kind[] {Kind.SUM, Kind.AMOUNT}) {
            if (kind.says(key)) {
                return Optional.of(new FundTime(kind, OptionalInt.empty()));
            }
        }
        OptionalInt year = YearText.inside(key);
        if (year.isPresent()) {
            return Optional.of(new FundTime(Kind.YEAR, year));
        }
        Optional<Scope> scope = Scope.of(key);
        return scope.isEmpty() ? Optional.empty() : Optional.of(of(scope.get()));
    }

    /**
     * Takes a word off an amount that only says it is the total.
     *
     * @param amount such as {@code 总额10606.75万元}, {@code 合计：56.8}
     * @return the amount itself; the same text if it begins otherwise
     */
    public static String withoutTotal(String amount) {
        for (String word : TOTALS) {
            if (amount.startsWith(word)) {
                String rest = amount.substring(word.length());
                return rest.startsWith(":") ? rest.substring(1).strip() : rest.strip();
            }
        }
        return amount;
    }

    /**
     * Whether a label among sources of funds means the other funds (其他资金): {@code 其他}.
     *
     * @param label its normal form
     * @return true for all the sources that are not named
     */
    public static boolean isRest(LabelText label) {
        return REST.contains(label.key());
    }

    /**
     * Whether a word says no more than that its amount is the total.
     *
     * @param key its normal form
     * @return true for 总额, 合计
     */
    public static boolean isTotal(String key) {
        return TOTALS.contains(key);
    }

    /**
     * A source of funds by its whole name: 其他 among amounts is 其他资金.
     *
     * @param key its normal form
     * @return the name
     */
    public static String asFunds(String key) {
        return key + FUNDS;
    }

    private static FundTime of(Scope scope) {
        Kind kind =
                switch (scope) {
                    case TERM -> Kind.TERM;
                    case ANNUAL -> Kind.ANNUAL;
                    case HISTORY -> Kind.HISTORY;
                };
        return new FundTime(kind, OptionalInt.empty());
    }
}
