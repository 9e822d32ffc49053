package io.github.declarationsheet.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules that are applied together, under a name. Immutable and thread-safe.
 *
 * @param id such as {@code standard}
 * @param rules the rules, in the order in which they are listed
 */
public record RuleSet(String id, List<Rule> rules) {

    private static final RuleSet STANDARD = new RuleSet(
            "standard",
            Stream.of(
                            FieldRules.all(),
                            FundingRules.all(),
                            IndicatorRules.all(),
                            RepetitionRules.all(),
                            CoverageRules.all(),
                            SubmissionRules.all())
                    .flatMap(List::stream)
                    .toList());

    /** Copies the rules. */
    public RuleSet {
        rules = List.copyOf(rules);
    }

    /**
     * The rules that hold for every form: errors for what is missing, contradictory or twice, never for style.
     *
     * @return the rule set {@code standard}
     */
    public static RuleSet standard() {
        return STANDARD;
    }

    /**
     * All built-in rule sets.
     *
     * @return the rule sets, the standard one first
     */
    public static List<RuleSet> all() {
        return List.of(STANDARD);
    }

    /**
     * The built-in rule set of an id.
     *
     * @param id such as {@code standard}
     * @return the rule set, empty if none is built in under this id
     */
    public static Optional<RuleSet> byId(String id) {
        return all().stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
