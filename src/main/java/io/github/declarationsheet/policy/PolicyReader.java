package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.policy.YamlNode.Entry;
import io.github.declarationsheet.policy.YamlNode.Scalar;
import io.github.declarationsheet.policy.YamlNode.Table;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a rule set of the nodes of a policy. What a key may be and what it does stands here, nowhere else. */
final class PolicyReader {

    private static final String EXTENDS = "extends";
    private static final String RULES = "rules";
    private static final String REQUIRED = "required";
    private static final String OPTIONS = "options";
    private static final String SEVERITY = "severity";
    private static final List<String> KEYS = List.of(EXTENDS, RULES, REQUIRED, OPTIONS);

    private final String file;
    private final YamlProblems problems;
    private final YamlValues values;
    private final Map<String, Grade> grades = new LinkedHashMap<>();
    private final List<Rule> own = new ArrayList<>();

    PolicyReader(String file, YamlProblems problems) {
        this.file = file;
        this.problems = problems;
        this.values = new YamlValues(problems);
    }

    RuleSet read(YamlNode document) {
        List<Entry> entries = values.entries(document);
        // what the others may name depends on it, wherever it stands
        RuleSet base = entries.stream()
                .filter(e -> e.key().text().equals(EXTENDS))
                .findFirst()
                .flatMap(e -> base(e.value()))
                .orElseGet(RuleSet::standard);
        for (Entry entry : entries) {
            switch (entry.key().text()) {
                case EXTENDS -> {}
                case RULES -> rules(entry.value(), base);
                case REQUIRED -> required(entry.value());
                case OPTIONS -> options(entry.value());
                default -> problems.unknown("Y-UNKNOWN-KEY", entry.key(), KEYS);
            }
        }
        List<Rule> all = new ArrayList<>(base.rules());
        all.addAll(own);
        return new RuleSet(file, graded(all));
    }

    private Optional<RuleSet> base(YamlNode node) {
        Optional<Scalar> name = values.scalar(node);
        Optional<RuleSet> set = name.flatMap(n -> RuleSet.byId(n.text()));
        if (name.isPresent() && set.isEmpty()) {
            problems.unknown(
                    "Y-VALUE",
                    name.get(),
                    RuleSet.all().stream().map(RuleSet::id).toList());
        }
        return set;
    }

    private void rules(YamlNode node, RuleSet base) {
        List<String> known =
                new ArrayList<>(base.rules().stream().map(r -> r.code().id()).toList());
        known.add(RequiredField.ID);
        known.add(UsualValues.ID);
        for (Entry entry : values.entries(node)) {
            String code = entry.key().text();
            if (!known.contains(code)) {
                problems.unknown("Y-UNKNOWN-RULE", entry.key(), known);
            } else if (entry.value() instanceof Table table) {
                for (Entry setting : table.entries()) {
                    if (setting.key().text().equals(SEVERITY)) {
                        grade(setting.value()).ifPresent(g -> grades.put(code, g));
                    } else {
                        problems.unknown("Y-UNKNOWN-KEY", setting.key(), List.of(SEVERITY));
                    }
                }
            } else {
                grade(entry.value()).ifPresent(g -> grades.put(code, g));
            }
        }
    }

    private void required(YamlNode node) {
        for (Entry entry : values.entries(node)) {
            Optional<String> key = field(entry.key());
            Optional<Grade> grade = grade(entry.value());
            if (key.isPresent() && grade.isPresent()) {
                require(key.get(), grade.get());
            }
        }
    }

    private void require(String key, Grade grade) {
        Optional<String> rule = PolicyFields.rule(key);
        if (rule.isPresent()) {
            grades.putIfAbsent(rule.get(), grade);
        } else if (grade != Grade.OFF) {
            own.add(RequiredField.of(key, grade.severity().orElse(Severity.WARNING)));
        }
    }

    private void options(YamlNode node) {
        for (Entry entry : values.entries(node)) {
            Optional<String> key = field(entry.key());
            List<String> usual =
                    values.scalars(entry.value()).stream().map(Scalar::text).toList();
            if (key.isPresent() && !usual.isEmpty()) {
                own.add(UsualValues.of(key.get(), usual));
            }
        }
    }

    private Optional<String> field(Scalar name) {
        Optional<String> key = PolicyFields.key(name.text());
        if (key.isEmpty()) {
            problems.unknown("Y-UNKNOWN-FIELD", name, PolicyFields.keys());
        }
        return key;
    }

    private Optional<Grade> grade(YamlNode node) {
        Optional<Scalar> word = values.scalar(node);
        Optional<Grade> grade = word.flatMap(w -> Grade.of(w.text()));
        if (word.isPresent() && grade.isEmpty()) {
            problems.unknown("Y-VALUE", word.get(), Grade.words());
        }
        return grade;
    }

    private List<Rule> graded(List<Rule> all) {
        List<Rule> graded = new ArrayList<>();
        for (Rule rule : all) {
            Grade grade = grades.getOrDefault(rule.code().id(), Grade.ON);
            if (grade != Grade.OFF) {
                graded.add(
                        grade.severity().<Rule>map(s -> new Regraded(rule, s)).orElse(rule));
            }
        }
        return graded;
    }
}
