package io.github.declarationsheet.report;

import io.github.declarationsheet.compare.Changes;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.model.Project;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the findings of a run by rule, and its declarations, funds and findings by unit. Not thread-safe. */
final class Tally {

    /** Stands for all that no unit is known of. */
    static final String NO_UNIT = "";

    private final Map<String, OfRule> rules = new LinkedHashMap<>();
    private final Map<String, OfUnit> units = new LinkedHashMap<>();
    private BigDecimal annualTotal = BigDecimal.ZERO;
    private int rejected;
    private int comparisons;
    private int unchanged;
    private int fresh;
    private int changes;

    /** The findings of one rule. */
    static final class OfRule {
        private final FindingCode code;
        private final Severity severity;
        private int findings;
        private int files;

        OfRule(FindingCode code, Severity severity) {
            this.code = code;
            this.severity = severity;
        }

        FindingCode code() {
            return code;
        }

        Severity severity() {
            return severity;
        }

        int findings() {
            return findings;
        }

        int files() {
            return files;
        }
    }

    /** What came from one unit. */
    static final class OfUnit {
        private final String name;
        private final int number;
        private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        private int declarations;
        private int rejected;
        private BigDecimal annualTotal = BigDecimal.ZERO;

        OfUnit(String name, int number) {
            this.name = name;
            this.number = number;
        }

        String name() {
            return name;
        }

        /** Units are numbered as they come. */
        int number() {
            return number;
        }

        /** Counts what came from another unit as its own. */
        void include(OfUnit other) {
            other.findings.forEach((severity, count) -> findings.merge(severity, count, Integer::sum));
            declarations += other.declarations;
            rejected += other.rejected;
            annualTotal = annualTotal.add(other.annualTotal);
        }

        int declarations() {
            return declarations;
        }

        int rejected() {
            return rejected;
        }

        BigDecimal annualTotal() {
            return annualTotal;
        }

        int count(Severity severity) {
            return findings.getOrDefault(severity, 0);
        }
    }

    /** Which units a file is about. */
    final class Units {
        private final List<OfUnit> ofDeclarations;

        Units(List<OfUnit> ofDeclarations) {
            this.ofDeclarations = ofDeclarations;
        }

        /** The unit of the finding's declaration; of what concerns the whole file the only one it has, if it is. */
        OfUnit of(Finding finding) {
            int declaration = finding.location().declaration().orElse(-1);
            if (declaration >= 0 && declaration < ofDeclarations.size()) {
                return ofDeclarations.get(declaration);
            }
            return new HashSet<>(ofDeclarations).size() == 1 ? ofDeclarations.get(0) : unit(NO_UNIT);
        }
    }

    /** Counts a file. */
    Units add(Outcome outcome) {
        Units units = new Units(outcome.review().map(this::declarations).orElse(List.of()));
        Set<OfRule> seen = new HashSet<>();
        for (Finding finding : outcome.findings()) {
            units.of(finding).findings.merge(finding.severity(), 1, Integer::sum);
            OfRule rule = rules.computeIfAbsent(
                    finding.severity() + " " + finding.code().id(),
                    key -> new OfRule(finding.code(), finding.severity()));
            rule.findings++;
            rule.files += seen.add(rule) ? 1 : 0;
        }
        outcome.review().ifPresent(r -> r.changes().forEach(this::count));
        return units;
    }

    private void count(Changes of) {
        comparisons++;
        unchanged += of.isUnchanged() ? 1 : 0;
        fresh += of.isNew() ? 1 : 0;
        changes += of.list().size();
    }

    private List<OfUnit> declarations(Review review) {
        Submission submission = review.submission();
        List<Status> statuses = review.statuses();
        List<OfUnit> ofDeclarations = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            Reading reading = submission.readings().get(i);
            OfUnit unit = unit(unitOf(reading).orElse(NO_UNIT));
            BigDecimal annual = reading.declaration().funding().annualTotal().orElse(BigDecimal.ZERO);
            int refused = statuses.get(i) == Status.REJECTED ? 1 : 0;
            unit.declarations++;
            unit.rejected += refused;
            unit.annualTotal = unit.annualTotal.add(annual);
            rejected += refused;
            annualTotal = annualTotal.add(annual);
            ofDeclarations.add(unit);
        }
        return ofDeclarations;
    }

    /** The unit that carries a project out; its department where the form asks for no unit. */
    static Optional<String> unitOf(Reading reading) {
        Project project = reading.declaration().project();
        return project.implementingUnit().or(project::supervisingDepartment);
    }

    private OfUnit unit(String name) {
        return units.computeIfAbsent(name, n -> new OfUnit(n, units.size()));
    }

    /** The most severe first, of these the most frequent. */
    List<OfRule> rules() {
        List<OfRule> sorted = new ArrayList<>(rules.values());
        sorted.sort(Comparator.comparing(OfRule::severity)
                .thenComparing(OfRule::findings, Comparator.reverseOrder())
                .thenComparing(r -> r.code().id()));
        return sorted;
    }

    /** As they came. */
    List<OfUnit> units() {
        return List.copyOf(units.values());
    }

    /** What all declarations apply for. */
    BigDecimal annualTotal() {
        return annualTotal;
    }

    /** How many declarations have an error. */
    int rejected() {
        return rejected;
    }

    /** How many declarations were compared with earlier versions. */
    int comparisons() {
        return comparisons;
    }

    /** How many of these were handed in again as they were. */
    int unchanged() {
        return unchanged;
    }

    /** How many of these have no earlier version. */
    int fresh() {
        return fresh;
    }

    /** How many values, indicators and further fields are not as they were. */
    int changes() {
        return changes;
    }
}
