package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.intake.IntakeFindings;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.write.LastYear;
import io.github.declarationsheet.write.NamePattern;
import io.github.declarationsheet.write.RosterPlan;
import io.github.declarationsheet.write.RosterPlan.Per;
import io.github.declarationsheet.write.RosterPlan.Workbook;
import io.github.declarationsheet.write.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code template --roster} and {@code --from}: a prefilled workbook for each project or unit. */
final class RosterTemplates {

    /** Workbooks of which is told what their form does not hold. */
    private static final int MOST_TOLD = 20;

    private final BaseCommand command;
    private final RosterOptions options;
    /** What rosters and last year's workbooks are read by. */
    private final List<Form> forms;

    private final Totals totals = new Totals();
    private Optional<Submission> roster = Optional.empty();
    private LastYear lastYear = LastYear.of(List.of());

    RosterTemplates(BaseCommand command, RosterOptions options, List<Form> forms) {
        this.command = command;
        this.options = options;
        this.forms = forms;
    }

    /** Reads the roster and the other year. */
    void read() throws IOException {
        names();
        if (options.roster != null) {
            roster = Optional.of(roster(options.roster));
            roster.ifPresent(r -> tell(r.findings()));
        }
        LastYearFiles files = new LastYearFiles(forms);
        for (String path : options.from) {
            files.read(path);
        }
        tell(files.findings());
        lastYear = LastYear.of(files.declarations());
        lastYear = options.values ? lastYear.withValues() : lastYear;
    }

    /** The year of the roster, if it says one for all its projects. */
    OptionalInt year() {
        Set<OptionalInt> years = new HashSet<>();
        for (Reading reading : roster.map(Submission::readings).orElse(List.of())) {
            years.add(reading.declaration().fiscalYear());
        }
        return years.size() == 1 ? years.iterator().next() : OptionalInt.empty();
    }

    /** What is to be made of them. */
    RosterPlan.Wanted wanted(Form form, Template template, String ending) {
        return new RosterPlan.Wanted(form, template, per(), names(), lastYear, ending);
    }

    /** Writes the workbooks and their list, and returns the exit code. */
    int write(RosterPlan.Wanted wanted, RosterRun.Writer writer, Path folder) throws IOException {
        RosterPlan plan = roster.map(r -> RosterPlan.of(r, wanted))
                .orElseGet(() -> RosterPlan.ofLastYear(String.join(", ", options.from), wanted));
        tell(plan.findings());
        if (plan.workbooks().isEmpty()) {
            command.tell("roster.nothing");
            return Program.ERRORS_FOUND;
        }
        List<RosterRun.Made> made;
        try (ProgressLine progress = new ProgressLine(
                command.terminal(), command.texts(), plan.workbooks().size(), ProgressLine.isWatched())) {
            made = new RosterRun(writer, folder).write(plan, progress);
        }
        return finish(plan, made, folder);
    }

    private int finish(RosterPlan plan, List<RosterRun.Made> made, Path folder) throws IOException {
        Manifest manifest = new Manifest(command.texts());
        int told = 0;
        int projects = 0;
        int kept = 0;
        int refused = 0;
        for (int i = 0; i < made.size(); i++) {
            Workbook workbook = plan.workbooks().get(i);
            List<Finding> findings = made.get(i).findings();
            totals.add(findings);
            if (!findings.isEmpty() && ++told <= MOST_TOLD) {
                command.tell("roster.of", "file", workbook.file());
                command.told(findings);
            }
            if (made.get(i).state() == RosterRun.State.REFUSED) {
                refused++;
                continue;
            }
            manifest.add(workbook);
            projects += workbook.items().size();
            if (made.get(i).state() == RosterRun.State.KEPT) {
                kept++;
                command.tell("roster.kept", "file", workbook.file());
            }
        }
        if (told > MOST_TOLD) {
            command.tell("roster.more", "count", told - MOST_TOLD);
        }
        manifest.write(folder);
        int left = roster.map(r -> r.readings().size()).orElse(0) - projects;
        if (left > 0) {
            command.tell("roster.left", "count", left);
        }
        command.tell(
                "roster.done",
                "folder",
                folder,
                "files",
                made.size() - kept - refused,
                "projects",
                projects,
                "manifest",
                Manifest.NAME);
        return kept > 0 ? Program.ERRORS_FOUND : BaseCommand.exitCode(totals);
    }

    private Per per() {
        return options.per == null ? Per.PROJECT : options.per;
    }

    private NamePattern names() {
        String pattern = options.names.orElse(per() == Per.UNIT ? "{unit}" : "{unit}-{name}");
        NamePattern names;
        try {
            names = NamePattern.of(pattern);
        } catch (IllegalArgumentException e) {
            throw wrong("usage.names", String.valueOf(e.getMessage()), NamePattern.holes());
        }
        if (per() == Per.UNIT && !names.isOfUnit()) {
            throw wrong("usage.names.unit", pattern, NamePattern.holesOfUnit());
        }
        return names;
    }

    private WrongUsage wrong(String key, String value, List<String> holes) {
        String list = holes.stream().map(h -> "{" + h + "}").collect(Collectors.joining(", "));
        return new WrongUsage(command.texts().say(key, "value", value, "holes", list));
    }

    private Submission roster(Path file) {
        try {
            return new SubmissionReader(forms, Limits.STANDARD).readRoster(Source.of(file));
        } catch (IOException e) {
            String name = file.toString();
            return new Submission(
                    name, Optional.empty(), false, List.of(), List.of(), List.of(IntakeFindings.unread(name, e)));
        }
    }

    private void tell(List<Finding> findings) {
        command.told(findings);
        totals.add(findings);
    }
}
