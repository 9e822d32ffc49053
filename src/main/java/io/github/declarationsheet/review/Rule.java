package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import java.util.List;

/**
 * One rule of a review. Implementations have no state, so that one rule serves any number of threads.
 *
 * <p>A rule never throws because of what a declaration says: what is wrong is a finding. Make one with {@link
 * Subject#finding}, which knows the cell of every field.
 */
public interface Rule {

    /**
     * What this rule finds: the id that never changes, the usual severity, and the texts. The catalogue of the texts may
     * say more under {@code <id>.condition}, {@code <id>.source}, {@code <id>.good} and {@code <id>.bad}, see {@link
     * RuleDescription}.
     *
     * @return the code of this rule's findings
     */
    FindingCode code();

    /**
     * Checks one declaration. A rule that compares declarations looks at the earlier ones of the same file and marks the
     * later.
     *
     * @param subject the declaration, where its values stand, and the file it came in
     * @return what is wrong, empty if nothing is
     */
    List<Finding> check(Subject subject);
}
