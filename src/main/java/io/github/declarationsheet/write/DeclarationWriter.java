package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Writes declarations, and blank forms, as xlsx workbooks: the official sheet, ready to print. Immutable and thread-safe.
 *
 * <p>Same input, same bytes: the only time in a workbook is that of its year or of a given clock. Nothing is dropped silently: what the form has no
 * place for ({@code W-NOT-HELD}), what no cell can hold ({@code W-TOO-LONG}: the cell stays empty, for a part could be
 * taken for the whole) and what no row is high enough to print ({@code W-CLIPPED}) is told.
 */
public final class DeclarationWriter {

    private static final int NO_YEAR = 2000;

    private final Form form;
    private final Optional<Clock> clock;
    private final SheetSetup setup;

    /**
     * A writer whose workbooks bear the first of January of their year as the date of creation, so that they are the same
     * whenever they are written.
     *
     * @param form the form to write
     */
    public DeclarationWriter(Form form) {
        this(form, Optional.empty(), SheetSetup.PLAIN);
    }

    /**
     * A writer.
     *
     * @param form the form to write
     * @param clock gives the date of creation that each workbook bears
     */
    public DeclarationWriter(Form form, Clock clock) {
        this(form, Optional.of(clock), SheetSetup.PLAIN);
    }

    private DeclarationWriter(Form form, Optional<Clock> clock, SheetSetup setup) {
        this.form = form;
        this.clock = clock;
        this.setup = setup;
    }

    /**
     * This writer with another set-up of its sheets.
     *
     * @param wanted how they are printed and guarded
     * @return a new writer
     */
    public DeclarationWriter with(SheetSetup wanted) {
        return new DeclarationWriter(form, clock, wanted);
    }

    /**
     * Writes a workbook with a sheet for each declaration, named after its project.
     *
     * @param declarations what to write, at least one
     * @param out receives the xlsx; it is not closed
     * @return what the workbook does not hold or show, in the order of the declarations; empty if all is well
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if there is no declaration
     */
    public List<Finding> write(List<Declaration> declarations, OutputStream out) throws IOException {
        if (declarations.isEmpty()) {
            throw new IllegalArgumentException("There is no declaration to write");
        }
        try (FormWorkbook workbook = new FormWorkbook(form, setup)) {
            List<Finding> findings = workbook.add(declarations);
            workbook.write(created(declarations.get(0).fiscalYear().orElse(NO_YEAR)), out);
            return findings;
        }
    }

    /**
     * Writes a form to be filled.
     *
     * @param template the year, the rows it offers, and what is known already
     * @param out receives the xlsx; it is not closed
     * @return what the form has no place for; empty for a blank one
     * @throws IOException if the stream cannot be written
     */
    public List<Finding> writeTemplate(Template template, OutputStream out) throws IOException {
        return writeTemplates(List.of(template), out);
    }

    /**
     * Writes a workbook of forms to be filled, each on a sheet of its own; in a form that is a list, on one.
     *
     * @param templates the forms, at least one
     * @param out receives the xlsx; it is not closed
     * @return what the forms have no place for, in the order of the templates
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if there is no template
     */
    public List<Finding> writeTemplates(List<Template> templates, OutputStream out) throws IOException {
        if (templates.isEmpty()) {
            throw new IllegalArgumentException("There is no template to write");
        }
        try (FormWorkbook workbook = new FormWorkbook(form, setup)) {
            List<Finding> findings = workbook.addTemplates(templates);
            workbook.write(created(templates.get(0).year()), out);
            return findings;
        }
    }

    private Instant created(int year) {
        return clock.map(Clock::instant)
                .orElseGet(() -> LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
