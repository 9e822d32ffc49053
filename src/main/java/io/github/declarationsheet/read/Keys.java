package io.github.declarationsheet.read;

/** The keys that recognition itself speaks of; all others come from the form. */
final class Keys {

    static final String YEAR = "fiscalYear";
    static final String NAME = "project.name";
    static final String CODE = "project.code";
    static final String UNIT = "project.implementingUnit";
    static final String START = "project.startDate";
    static final String END = "project.endDate";

    static final String OVERALL_GOAL = "goals.overall";
    static final String ANNUAL_GOAL = "goals.annual";

    /** Blocks, in {@link Reading#places}: their headings, and the form's title. */
    static final String FORM = "form";

    static final String FUNDING = "funding";
    static final String GOALS = "goals";
    static final String INDICATORS = "indicators";

    static final String TERM_INDICATORS = "termIndicators";

    private static final String GOAL = "goals.";

    private Keys() {}

    static boolean isGoal(String key) {
        return key.startsWith(GOAL);
    }
}
