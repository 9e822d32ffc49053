package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Label;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import io.github.declarationsheet.model.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a form says stands in the description of the form, what a value says in the data of the grammar, and nowhere
 * else in code: so that a synonym is added in one place.
 */
class WordsTest {

    /** Where the words are at home. */
    private static final Set<String> HOMES = Set.of(Room.FORM.packageName(), Room.MODEL.packageName());

    private static final Set<String> GRAMMAR = Set.of("GrammarWords.java", "UnitWords.java");

    private static final List<Literal> LITERALS = new ArrayList<>();

    /** A text in the code. */
    private record Literal(String packageName, String file, long line, String method, String text) {
        @Override
        public String toString() {
            return file + ":" + line + " \"" + text + "\"";
        }
    }

    @BeforeAll
    static void readTheCode() {
        Sources.compile(List.of("-proc:none"), task -> {
            for (CompilationUnitTree unit : task.parse()) {
                new LiteralScanner(unit, Trees.instance(task).getSourcePositions()).scan(unit, "");
            }
        });
    }

    @Test
    void noLabelStandsOutsideItsForm() {
        Set<String> labels = StandardForms.all().stream()
                .flatMap(WordsTest::wordsOf)
                .map(WordsTest::bare)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(labels).contains("项目名称", "绩效指标", "服务对象满意度指标");
        assertThat(strangers(labels, Match.CONTAINS)).isEmpty();
    }

    @Test
    void noNameOfALevelStandsOutsideTheTaxonomy() {
        Set<String> names = Stream.concat(
                        Stream.of(IndicatorClass.values()).map(Taxonomy.standard()::nameOf),
                        Stream.of(IndicatorKind.values()).map(Taxonomy.standard()::nameOf))
                .flatMap(n -> Stream.of(n, n.substring(0, n.length() - "指标".length())))
                .collect(Collectors.toSet());

        assertThat(names).contains("产出指标", "时效");
        assertThat(strangers(names, Match.CONTAINS)).isEmpty();
    }

    @Test
    void noComparisonStandsOutsideTheGrammar() {
        Set<String> words = Stream.concat(
                        grammar("words"), Stream.of(Comparison.values()).map(Comparison::symbol))
                .filter(w -> w.chars().anyMatch(c -> c > 127))
                .collect(Collectors.toSet());

        assertThat(words).contains("不超过", "以上", "≥");
        assertThat(strangers(words, Match.EQUALS)).isEmpty();
        assertThat(strangers(Set.of("≥", "≤", "不超过", "不低于", "不少于", "不高于"), Match.CONTAINS))
                .isEmpty();
    }

    @Test
    void noUnitStandsOutsideTheGrammar() {
        Set<String> units = Stream.concat(
                        grammar("units").flatMap(u -> Stream.of(u.split(" "))),
                        Stream.of(MoneyUnit.values()).map(MoneyUnit::text))
                .filter(w -> w.chars().anyMatch(Character::isIdeographic))
                .collect(Collectors.toSet());

        assertThat(units).contains("万元", "人次", "元");
        assertThat(strangers(units, Match.EQUALS)).isEmpty();
    }

    /** Whether a text of the code is a word, or has it somewhere. */
    private enum Match {
        EQUALS,
        CONTAINS;

        boolean test(String text, String word) {
            return this == EQUALS ? text.equals(word) : text.contains(word);
        }
    }

    /** Texts outside the homes that are, or contain, one of the words. */
    private static List<String> strangers(Set<String> words, Match match) {
        return LITERALS.stream()
                .filter(l -> !HOMES.contains(l.packageName()))
                .flatMap(l -> words.stream()
                        .filter(w -> match.test(bare(l.text()), w))
                        .limit(1)
                        .map(w -> l + " says " + w))
                .toList();
    }

    private static Stream<String> wordsOf(Form form) {
        Stream<Label> ofBlocks = form.blocks().stream().flatMap(WordsTest::labelsOf);
        Stream<Label> ofFields = form.fields().stream().map(Field::label);
        Stream<String> levels = form.blocks(Block.Indicators.class).stream()
                .flatMap(b -> b.groups().stream())
                .flatMap(g -> Stream.concat(Stream.of(g.level1()), g.level2().stream()));
        return Stream.concat(
                        Stream.of(Stream.of(form.title()), ofBlocks, ofFields)
                                .flatMap(s -> s)
                                .flatMap(l -> Stream.concat(
                                        Stream.of(l.text()),
                                        l.synonyms().stream().map(Label.Synonym::text))),
                        levels)
                .filter(w -> bare(w).length() >= 2);
    }

    private static Stream<Label> labelsOf(Block block) {
        if (block instanceof Block.Funds funds) {
            return Stream.of(funds.heading());
        }
        if (block instanceof Block.GoalTexts goals) {
            return Stream.of(goals.heading());
        }
        if (block instanceof Block.Indicators table) {
            return Stream.concat(
                    Stream.of(table.heading()), table.columns().stream().map(c -> c.label()));
        }
        return Stream.empty();
    }

    /** The words that the grammar hands to one of its functions. */
    private static Stream<String> grammar(String function) {
        return LITERALS.stream()
                .filter(l -> GRAMMAR.contains(l.file().substring(l.file().lastIndexOf('/') + 1))
                        && l.method().equals(function))
                .map(Literal::text);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    /** Collects the texts of a file, each with the innermost function it is an argument of. */
    private static final class LiteralScanner extends TreeScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        private LiteralScanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, String ignored) {
            return super.visitMethodInvocation(call, call.getMethodSelect().toString());
        }

        @Override
        public Void visitLiteral(LiteralTree literal, String method) {
            if (literal.getValue() instanceof String || literal.getValue() instanceof Character) {
                LITERALS.add(new Literal(
                        String.valueOf(unit.getPackageName()),
                        unit.getSourceFile().getName(),
                        unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal)),
                        method,
                        literal.getValue().toString()));
            }
            return super.visitLiteral(literal, method);
        }
    }
}
