package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Status;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The files of a run with their declarations and findings, as data that a page lists and filters. */
final class FileList {

    /** What is no finding of the review, but listed and marked like one. */
    static final String CHANGE = "change";

    private final ScriptJson json;
    private final Locale locale;
    private final int most;
    private int files;
    private int listed;
    private int unlisted;

    /** Lists no more than so many findings, and counts the others. */
    FileList(ScriptJson json, Locale locale, int most) {
        this.json = json;
        this.locale = locale;
        this.most = most;
    }

    /** {@code [file, status, 1 if its forms are drawn, declarations, findings]}. */
    void add(Outcome outcome, List<Finding> changes, Tally.Units units, boolean drawn) throws IOException {
        json.startArray();
        json.literal(VisibleText.of(outcome.file()));
        json.text(outcome.status().id());
        json.number(drawn ? 1 : 0);
        json.startArray();
        if (outcome.review().isPresent()) {
            declarations(outcome.review().get());
        }
        json.endArray();
        json.startArray();
        for (Finding finding : outcome.findings()) {
            add(finding, finding.severity().id(), units);
        }
        for (Finding change : changes) {
            add(change, CHANGE, units);
        }
        json.endArray();
        json.endArray();
        files++;
    }

    /** {@code [project, unit, status, sheet, range, annual total]} of each. */
    private void declarations(Review review) throws IOException {
        List<Status> statuses = review.statuses();
        for (int i = 0; i < statuses.size(); i++) {
            Reading reading = review.submission().readings().get(i);
            json.startArray();
            json.text(reading.declaration().project().name());
            json.text(Tally.unitOf(reading).orElse(Tally.NO_UNIT));
            json.text(statuses.get(i).id());
            json.text(reading.sheet()).literal(reading.range().a1());
            json.literal(reading.declaration()
                    .funding()
                    .annualTotal()
                    .map(Bars::grouped)
                    .orElse(""));
            json.endArray();
        }
    }

    /** {@code kind, code, unit, declaration, sheet, cells, message}, of all findings in one flat list. */
    private void add(Finding finding, String kind, Tally.Units units) throws IOException {
        if (listed == most) {
            unlisted++;
            return;
        }
        listed++;
        json.text(kind).text(finding.code().id());
        json.number(units.of(finding).number());
        json.number(finding.location().declaration().orElse(-1));
        json.text(finding.location().sheet().orElse(""));
        json.literal(finding.location().cellText().orElse(""));
        json.text(finding.message(locale));
    }

    /** The number of the next file. */
    int size() {
        return files;
    }

    /** How many findings found no place. */
    int unlisted() {
        return unlisted;
    }

    /** The texts that stand in the list as numbers. */
    String[] sharedTexts() {
        return json.sharedTexts();
    }
}
