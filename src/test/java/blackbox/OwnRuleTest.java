package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Match;
import io.github.declarationsheet.read.Place;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Reviewer;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.RuleDescription;
import io.github.declarationsheet.review.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rule of one's own, written against nothing but the public API. */
class OwnRuleTest {

    /** JSPICS: from two million on, an overall goal is required. */
    private static final class GoalOfLargeProjects implements Rule {

        private static final String ID = "OFFICE-LARGE-GOAL";
        private static final BigDecimal LARGE = new BigDecimal("2000000");

        @Override
        public FindingCode code() {
            return new FindingCode(
                    ID,
                    Severity.ERROR,
                    MessageCatalog.of(ID, "{amount}元以上须填项目总目标。", "From {amount} on, state a goal."));
        }

        @Override
        public List<Finding> check(Subject subject) {
            Declaration declaration = subject.declaration();
            boolean large = declaration
                    .funding()
                    .annualTotal()
                    .filter(a -> a.compareTo(LARGE) >= 0)
                    .isPresent();
            return large && declaration.goals().overall().isEmpty() && !subject.isDisputed("goals.overall")
                    ? List.of(subject.finding(code(), "", Map.of("amount", LARGE.toPlainString()), "goals.overall"))
                    : List.of();
        }
    }

    @Test
    void isReviewedLikeAnyOther() {
        Rule rule = new GoalOfLargeProjects();
        Review large = new Reviewer(List.of(rule)).review(submission("2000000"));
        assertThat(large.accepted()).isFalse();
        assertThat(large.findings())
                .extracting(
                        f -> f.location().cellText().orElseThrow(),
                        f -> f.message(Locale.CHINESE),
                        f -> f.message(Locale.ENGLISH))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "B11", "2000000元以上须填项目总目标。", "From 2000000 on, state a goal."));
        assertThat(new Reviewer(List.of(rule)).review(submission("1999999.99")).accepted())
                .isTrue();
    }

    @Test
    void isDescribedAsFarAsItSaysSomething() {
        assertThat(RuleDescription.of(new GoalOfLargeProjects(), Locale.CHINESE).id())
                .isEqualTo("OFFICE-LARGE-GOAL");
    }

    private static Submission submission(String annual) {
        Declaration declaration =
                Declaration.builder("河道保洁").annual(a -> a.total(annual)).build();
        Place goal = new Place(CellRange.parse("B11:D12"), Optional.empty(), Match.EXACT);
        Reading reading = new Reading(
                declaration,
                StandardForms.STANDARD,
                "河道保洁",
                CellRange.parse("A1:G36"),
                Map.of("goals.overall", goal),
                List.of());
        return new Submission("a.xlsx", Optional.empty(), true, List.of("河道保洁"), List.of(reading), List.of());
    }
}
