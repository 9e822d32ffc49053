package io.github.declarationsheet.layout;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a bent form is read as it was, with no finding above advice and at most three advices a form. */
final class Check {

    private static final int MOST_ADVICE = 3;

    private Check() {}

    /** What is wrong about the reading of a composition, empty if nothing is. */
    static Optional<String> wrong(SubmissionReader reader, Composition composition) {
        Book book = composition.scene().book();
        List<String> wrong =
                differences(reader.read("表.xlsx", book), composition.scene().expected());
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("seed " + composition.seed() + ": " + composition.names() + "\n  "
                        + String.join("\n  ", wrong) + "\n\n" + SpecTable.of(book));
    }

    static List<String> differences(Submission submission, List<Declaration> expected) {
        List<String> wrong = new ArrayList<>();
        List<Declaration> read =
                submission.readings().stream().map(Reading::declaration).toList();
        if (read.size() != expected.size()) {
            wrong.add(read.size() + " declarations instead of " + expected.size());
        } else {
            for (int i = 0; i < read.size(); i++) {
                wrong.addAll(Facts.differences(expected.get(i), read.get(i)));
            }
        }
        int advice = 0;
        for (Finding f : submission.findings()) {
            advice += f.severity() == Severity.ADVICE ? 1 : 0;
            if (f.severity() != Severity.ADVICE) {
                wrong.add(f.severity().id() + " " + f.code().id() + " "
                        + f.location().cellText().orElse("-") + " " + f.text());
            }
        }
        if (advice > MOST_ADVICE * expected.size()) {
            wrong.add(advice + " advices");
        }
        return wrong;
    }
}
