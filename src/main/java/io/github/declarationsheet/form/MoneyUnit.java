package io.github.declarationsheet.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The unit that amounts of a form are written in. */
public enum MoneyUnit {
    /** 元. */
    YUAN("元", 0),
    /** 千元. */
    THOUSAND("千元", 3),
    /** 万元. */
    TEN_THOUSAND("万元", 4),
    /** 十万元. */
    HUNDRED_THOUSAND("十万元", 5),
    /** 百万元. */
    MILLION("百万元", 6),
    /** 千万元. */
    TEN_MILLION("千万元", 7),
    /** 亿元. */
    HUNDRED_MILLION("亿元", 8);

    /** What stands for money before a number. */
    private static final List<String> SIGNS = List.of("人民币", "RMB", "CNY", "¥", "￥");

    private static final int LONGEST_SHORT = 6;

    /** What tells another currency, whose amounts no form means; 元 stands in most of their names. */
    private static final List<String> FOREIGN = List.of(
            "美元", "美金", "欧元", "日元", "港元", "港币", "英镑", "韩元", "澳元", "加元", "瑞士法郎", "卢布", "新台币", "台币", "澳门元", "新加坡元", "外币",
            "USD", "EUR", "HKD", "JPY", "GBP", "US$", "HK$", "$", "€", "£");

    private static final MoneyUnit[] ALL = values();

    private final String text;
    /** Without its 元. */
    private final String bare;

    private final int power;

    MoneyUnit(String text, int power) {
        this.text = text;
        this.bare = text.substring(0, text.length() - 1);
        this.power = power;
    }

    /**
     * The unit as printed.
     *
     * @return such as {@code 万元}
     */
    public String text() {
        return text;
    }

    /**
     * Converts an amount of this unit.
     *
     * @param amount an amount in this unit
     * @return the same amount in 元
     */
    public BigDecimal toYuan(BigDecimal amount) {
        return amount.scaleByPowerOfTen(power);
    }

    /**
     * Converts an amount into this unit.
     *
     * @param yuan an amount in 元
     * @return the same amount in this unit
     */
    public BigDecimal fromYuan(BigDecimal yuan) {
        return yuan.scaleByPowerOfTen(-power);
    }

    /**
     * The unit that a text says it is in.
     *
     * @param text such as {@code （万元）}, {@code 单位：元}, {@code 391.95万元}, also short {@code 单位：万}
     * @return the largest unit named, empty if there is none
     */
    public static Optional<MoneyUnit> in(String text) {
        if (text.isEmpty() || isForeign(text)) {
            return Optional.empty();
        }
        if (text.indexOf(YUAN.text.charAt(0)) < 0) {
            return shortIn(text.strip());
        }
        MoneyUnit found = YUAN;
        for (MoneyUnit unit : ALL) {
            if (text.contains(unit.text)) {
                found = unit;
            }
        }
        return Optional.of(found);
    }

    /**
     * Whether a text speaks of another currency, whose amounts can't be taken for 元.
     *
     * @param text such as {@code 单位：万美元}, {@code $1,200.00}
     * @return true if it names one
     */
    public static boolean isForeign(String text) {
        for (int i = 0; !text.isEmpty() && i < FOREIGN.size(); i++) {
            if (text.contains(FOREIGN.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a text is a unit and nothing else, as a cell beside an amount has it.
     *
     * @param text such as {@code 万元}, {@code （元）}
     * @return true for a unit
     */
    public static boolean is(String text) {
        if (text.indexOf(YUAN.text.charAt(0)) < 0) {
            return false;
        }
        LabelText label = LabelText.of(text);
        for (MoneyUnit unit : ALL) {
            if (unit.text.equals(label.key()) || (label.key().isEmpty() && unit.text.equals(label.remark()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether units of money stand at two places of a text; a cheap test before it is taken apart.
     *
     * @param text a cell's text
     * @return false if there are fewer
     */
    public static boolean occursTwice(String text) {
        char yuan = YUAN.text.charAt(0);
        int first = text.indexOf(yuan);
        return first >= 0 && text.lastIndexOf(yuan) > first;
    }

    /**
     * The length of the unit that stands at a place of a text.
     *
     * @param text such as {@code 总额180万元，其中…}
     * @param at a place in it
     * @return 0 if no unit begins there
     */
    public static int lengthAt(String text, int at) {
        int length = 0;
        for (MoneyUnit unit : ALL) {
            if (unit.text.length() > length && text.startsWith(unit.text, at)) {
                length = unit.text.length();
            }
        }
        return length;
    }

    /**
     * Whether a text speaks of units of money and of nothing else: 元, 人民币万元, not 广元市水务局.
     *
     * @param text what stands behind 单位
     * @return true if it names a unit, or another currency
     */
    public static boolean isOnly(String text) {
        if (isForeign(text)) {
            return true;
        }
        String key = LabelText.of(withoutSign(text.strip())).key();
        return key.isEmpty() ? !in(text).isEmpty() : is(key) || !shortIn(key).isEmpty() || is(withoutSign(key));
    }

    /**
     * Takes the sign of the currency off an amount.
     *
     * @param amount such as {@code ￥391.95}, {@code 人民币50万元}
     * @return the rest
     */
    public static String withoutSign(String amount) {
        String rest = amount;
        for (String sign : SIGNS) {
            if (rest.regionMatches(true, 0, sign, 0, sign.length())) {
                rest = rest.substring(sign.length()).strip();
            }
        }
        return rest;
    }

    /** A unit without its 元, 万 or 单位：亿; not the rest of a sentence. */
    private static Optional<MoneyUnit> shortIn(String text) {
        Optional<MoneyUnit> found = Optional.empty();
        for (MoneyUnit unit : ALL) {
            if (!unit.bare.isEmpty()
                    && text.length() <= LONGEST_SHORT
                    && text.endsWith(unit.bare)
                    && unit.power >= TEN_THOUSAND.power) {
                found = Optional.of(unit);
            }
        }
        return found;
    }
}
