package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.intake.IntakeFindings;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.write.OfficeForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Offices' own forms, named by their files. */
final class OfficeForms {

    private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm");

    private OfficeForms() {}

    /** Whether an argument names a file and not a built-in form. */
    static boolean isFile(String form) {
        return ENDINGS.contains(ending(form));
    }

    /** How the names of workbooks in a form end: as the office's own, for one with macros opens under no other name. */
    static String ending(String form) {
        String name = form.toLowerCase(Locale.ROOT);
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    /** The form of a file; empty if it is none, which is said on the session's terminal. */
    static Optional<OfficeForm> of(String file, Session session) {
        List<Finding> findings;
        Optional<OfficeForm> form = Optional.empty();
        try {
            OfficeForm marked = OfficeForm.of(Source.of(Path.of(file)));
            findings = marked.findings();
            form = marked.isUsable() ? Optional.of(marked) : form;
        } catch (IOException e) {
            findings = List.of(IntakeFindings.unread(file, e));
        }
        new TextReport(session.terminal().errors(), session.texts().locale()).print(findings);
        return form;
    }
}
