package io.github.declarationsheet;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Declarations with anything that the model holds: any field absent, any text, 1 to 200 indicators. */
public final class RandomDeclarations {

    private static final String CHARACTERS =
            "街道社区公共文化服务绩效目标申报完成率的一二三四五六七八九十，。；、：“”（）《》—…≥≤±％０１abcXYZ0123456789 .,%/()-+=@_&<>'\"𠮷🎉é";

    private static final List<String> SNAGS =
            List.of("=SUM(A1)", "_x000D_", "_x005F_", "-1", "+1", "@", "'", "\t", "　");

    private static final List<String> LEVELS = List.of("成本指标", "产出指标", "效益指标", "满意度指标", "自定义的一级指标名称很长");

    private static final List<String> SUBLEVELS = List.of("数量指标", "质量指标", "生态环境成本指标", "服务对象满意度指标", "");

    private RandomDeclarations() {}

    public static Declaration next(Random random) {
        Draft draft = new Draft();
        for (String key : Draft.keys()) {
            if (random.nextInt(4) > 0 && !key.equals("project.code")) {
                draft.put(key, value(key, random));
            }
        }
        int count = 1 + random.nextInt(random.nextInt(5) == 0 ? 200 : 30);
        for (int i = 0; i < count; i++) {
            draft.indicators()
                    .add(Indicator.of(
                            LEVELS.get(Math.min(i * LEVELS.size() / count + random.nextInt(2), LEVELS.size() - 1)),
                            SUBLEVELS.get(random.nextInt(SUBLEVELS.size())),
                            "名" + text(random, random.nextInt(10) == 0 ? 200 : 30),
                            random.nextBoolean() ? "≥" + random.nextInt(100_000) / 100.0 + "(%)" : text(random, 40)));
        }
        return draft.build();
    }

    /** With what only some forms hold: a code, indicators of the term, weights, explanations, remarks and fields of no form. */
    public static Declaration rich(Random random) {
        Draft draft = Draft.of(next(random));
        if (random.nextBoolean()) {
            draft.put("project.code", "3101" + random.nextInt(100_000_000));
        }
        draft.indicators().replaceAll(i -> rich(i, random));
        Draft term = Draft.of(next(random));
        if (random.nextInt(3) > 0) {
            term.indicators().stream().limit(1 + random.nextInt(30)).forEach(draft.termIndicators()::add);
        }
        if (random.nextInt(4) == 0) {
            draft.other().add(new OtherField("单位职能概述", "一" + text(random, 60)));
        }
        return draft.build();
    }

    private static Indicator rich(Indicator i, Random random) {
        List<OtherField> other = new ArrayList<>();
        for (String label : List.of("指标解释", "备注")) {
            if (random.nextInt(3) == 0) {
                other.add(new OtherField(label, "注" + text(random, 50)));
            }
        }
        Optional<BigDecimal> weight = random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(1 + random.nextInt(1000), random.nextInt(3)));
        return new Indicator(i.level1(), i.level2(), i.level3(), i.target(), weight, other);
    }

    private static Object value(String key, Random random) {
        Class<?> type = Draft.type(key);
        if (type == Integer.class) {
            return 1990 + random.nextInt(120);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(1850, 1, 1).plusDays(random.nextInt(100_000));
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(Math.floorMod(random.nextLong(), 1_000_000_000_000_000L), 2 + random.nextInt(5));
        }
        if (key.startsWith("goals.")) {
            StringBuilder goal = new StringBuilder(text(random, 300));
            for (int lines = random.nextInt(60); lines > 0; lines--) {
                goal.append('\n').append(text(random, 200));
            }
            return goal.toString();
        }
        return text(random, 80);
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int[] characters = CHARACTERS.codePoints().toArray();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
            if (random.nextInt(50) == 0) {
                text.append(SNAGS.get(random.nextInt(SNAGS.size())));
            }
        }
        return text.toString();
    }
}
