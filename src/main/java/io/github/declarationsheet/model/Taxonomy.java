package io.github.declarationsheet.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Maps the names of levels as offices write them to classes and kinds of indicators.
 *
 * <p>The standard taxonomy is the union of the editions: the Shanghai form (SEED, SH2026), 财预〔2021〕101号 and
 * 财预〔2015〕88号 with its 成本指标 under 产出指标 (docs/sources.md). Immutable and thread-safe.
 */
public final class Taxonomy {

    /** Taken off a name before it is compared, as the budget systems do (PMKPI). */
    private static final String INDICATOR = "指标";

    /** Forms of some provinces call the levels 产出目标 and 数量目标. */
    private static final String GOAL = "目标";

    private static final String OUTPUT_PREFIX = "产出";
    private static final String NUMERALS = "0123456789一二三四五六七八九十";
    private static final String AFTER_NUMBERING = ".、,)";
    private static final int MOST_NUMERALS = 2;

    private static final Taxonomy STANDARD = new Taxonomy(
            new Names<IndicatorClass>()
                    .add(IndicatorClass.COST, "成本")
                    .add(IndicatorClass.OUTPUT, "产出")
                    .add(IndicatorClass.BENEFIT, "效益", "效果")
                    .add(IndicatorClass.SATISFACTION, "满意度"),
            new Names<IndicatorKind>()
                    .add(IndicatorKind.ECONOMIC_COST, "经济成本")
                    .add(IndicatorKind.SOCIAL_COST, "社会成本")
                    .add(IndicatorKind.ECOLOGICAL_COST, "生态环境成本", "生态成本", "环境成本")
                    .add(IndicatorKind.QUANTITY, "数量")
                    .add(IndicatorKind.QUALITY, "质量")
                    .add(IndicatorKind.TIMELINESS, "时效", "进度")
                    .add(IndicatorKind.OUTPUT_COST, "成本")
                    .add(IndicatorKind.ECONOMIC_BENEFIT, "经济效益", "经济")
                    .add(IndicatorKind.SOCIAL_BENEFIT, "社会效益", "社会")
                    .add(IndicatorKind.ECOLOGICAL_BENEFIT, "生态效益", "环境效益", "生态", "环境", "生态环境效益")
                    .add(IndicatorKind.SUSTAINABILITY, "可持续影响", "可持续发展", "可持续")
                    .add(IndicatorKind.SATISFACTION, "服务对象满意度", "满意度", "社会公众或服务对象满意度"),
            Map.of(
                    IndicatorClass.COST,
                    Set.of(IndicatorKind.ECONOMIC_COST, IndicatorKind.SOCIAL_COST, IndicatorKind.ECOLOGICAL_COST),
                    IndicatorClass.OUTPUT,
                    Set.of(
                            IndicatorKind.QUANTITY,
                            IndicatorKind.QUALITY,
                            IndicatorKind.TIMELINESS,
                            IndicatorKind.OUTPUT_COST),
                    IndicatorClass.BENEFIT,
                    Set.of(
                            IndicatorKind.ECONOMIC_BENEFIT,
                            IndicatorKind.SOCIAL_BENEFIT,
                            IndicatorKind.ECOLOGICAL_BENEFIT,
                            IndicatorKind.SUSTAINABILITY,
                            IndicatorKind.SATISFACTION),
                    IndicatorClass.SATISFACTION,
                    Set.of(IndicatorKind.SATISFACTION)));

    private final Names<IndicatorClass> classes;
    private final Names<IndicatorKind> kinds;
    private final Map<IndicatorClass, Set<IndicatorKind>> permitted;

    /** Of the names as they mostly stand in a form, so that these need no second look. */
    private final Map<String, String> stems = new HashMap<>(128);

    private Taxonomy(
            Names<IndicatorClass> classes,
            Names<IndicatorKind> kinds,
            Map<IndicatorClass, Set<IndicatorKind>> permitted) {
        this.classes = classes;
        this.kinds = kinds;
        this.permitted = permitted;
        addStems(classes.byName.keySet());
        addStems(kinds.byName.keySet());
    }

    private void addStems(Set<String> names) {
        for (String name : names) {
            stems.put(name, name);
            stems.put(name + INDICATOR, name);
            stems.put(name + GOAL, name);
        }
    }

    /**
     * The union of the published editions.
     *
     * @return the taxonomy without a policy of an office
     */
    public static Taxonomy standard() {
        return STANDARD;
    }

    /**
     * The class that a 一级指标 names.
     *
     * @param level1 the name as written: {@code 产出指标}, {@code 产 出}, {@code 效果指标}
     * @return the class, empty if the name is none
     */
    public Optional<IndicatorClass> classOf(String level1) {
        return Optional.ofNullable(classes.byName.get(stem(level1)));
    }

    /**
     * The kind that a 二级指标 names.
     *
     * @param level2 the name as written: {@code 数量指标}, {@code 产出数量}, {@code 社会效益}
     * @return the kind, empty if the name is none
     */
    public Optional<IndicatorKind> kindOf(String level2) {
        String stem = stem(level2);
        IndicatorKind kind = kinds.byName.get(stem);
        if (kind == null && stem.startsWith(OUTPUT_PREFIX)) {
            kind = kinds.byName.get(stem.substring(OUTPUT_PREFIX.length()));
        }
        if (kind == null && stem.endsWith("满意度")) {
            kind = IndicatorKind.SATISFACTION;
        }
        return Optional.ofNullable(kind);
    }

    /**
     * Whether a kind may stand under a class. 满意度 under 效益 may: it is published so.
     *
     * @param indicatorClass the class of the 一级指标
     * @param kind the kind of the 二级指标
     * @return true if some edition has the pair
     */
    public boolean permits(IndicatorClass indicatorClass, IndicatorKind kind) {
        return permitted.getOrDefault(indicatorClass, Set.of()).contains(kind);
    }

    /**
     * The one class that a kind belongs to beyond doubt.
     *
     * @param kind a kind
     * @return its class
     */
    public IndicatorClass classOf(IndicatorKind kind) {
        return switch (kind) {
            case ECONOMIC_COST, SOCIAL_COST, ECOLOGICAL_COST -> IndicatorClass.COST;
            case QUANTITY, QUALITY, TIMELINESS, OUTPUT_COST -> IndicatorClass.OUTPUT;
            case ECONOMIC_BENEFIT, SOCIAL_BENEFIT, ECOLOGICAL_BENEFIT, SUSTAINABILITY -> IndicatorClass.BENEFIT;
            case SATISFACTION -> IndicatorClass.SATISFACTION;
        };
    }

    /**
     * The printed name of a class.
     *
     * @param indicatorClass a class
     * @return such as {@code 产出指标}
     */
    public String nameOf(IndicatorClass indicatorClass) {
        return Objects.requireNonNull(classes.printed.get(indicatorClass)) + INDICATOR;
    }

    /**
     * The printed name of a kind.
     *
     * @param kind a kind
     * @return such as {@code 数量指标}
     */
    public String nameOf(IndicatorKind kind) {
        return Objects.requireNonNull(kinds.printed.get(kind)) + INDICATOR;
    }

    private String stem(String name) {
        String known = stems.get(name);
        return known == null ? stemOf(name) : known;
    }

    private static String stemOf(String name) {
        String bare =
                withoutNumbering(CellText.halfWidth(CellText.oneLine(name)).replace(" ", ""));
        boolean ends = bare.endsWith(INDICATOR) || bare.endsWith(GOAL);
        return ends ? bare.substring(0, bare.length() - INDICATOR.length()) : bare;
    }

    /** {@code (一)产出指标} and {@code 1.数量指标} are numbered names. */
    private static String withoutNumbering(String name) {
        int at = name.startsWith("(") ? 1 : 0;
        int first = at;
        while (at < name.length() && at < first + MOST_NUMERALS && NUMERALS.indexOf(name.charAt(at)) >= 0) {
            at++;
        }
        boolean numbered = at > first && at < name.length() - 1 && AFTER_NUMBERING.indexOf(name.charAt(at)) >= 0;
        return numbered ? name.substring(at + 1) : name;
    }

    /** Names and aliases; the first of a value is the printed one. */
    private static final class Names<T> {
        private final Map<String, T> byName = new HashMap<>();
        private final Map<T, String> printed = new HashMap<>();

        private Names<T> add(T value, String... names) {
            printed.put(value, names[0]);
            for (String name : names) {
                byName.put(name, value);
            }
            return this;
        }
    }
}
