package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.read.Outline;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A form that an office has laid out itself and marked up with placeholders named by field keys: {@code {{project.name}}},
 * {@code {{funding.annualTotal}}}, and one row of {@code {{indicator.level1}}}, {@code {{indicator.level3}}},
 * {@code {{indicator.value}}}. It is a form for both directions: blank and filled workbooks keep all else of the office's
 * file, and labels beside the placeholders that no form knows are read as labels of their fields.
 *
 * <p>Immutable and thread-safe.
 */
public final class OfficeForm {

    private final Form form;
    private final Source blank;
    private final List<Outline> outlines;
    private final List<Finding> findings;
    private final Limits limits;

    OfficeForm(Form form, Source blank, List<Outline> outlines, List<Finding> findings, Limits limits) {
        this.form = form;
        this.blank = blank;
        this.outlines = List.copyOf(outlines);
        this.findings = List.copyOf(findings);
        this.limits = limits;
    }

    /**
     * Makes a form of a workbook that an office has marked up.
     *
     * @param marked the workbook (xlsx, xlsm)
     * @return the form, with what is wrong with its placeholders
     */
    public static OfficeForm of(Source marked) {
        return of(marked, Limits.STANDARD);
    }

    /**
     * Makes a form of a workbook that an office has marked up.
     *
     * @param marked the workbook (xlsx, xlsm)
     * @param limits what the workbook may cost
     * @return the form, with what is wrong with its placeholders
     */
    public static OfficeForm of(Source marked, Limits limits) {
        return new MarkerReader(marked, limits).form();
    }

    /**
     * Whether the form can be written and read.
     *
     * @return false if {@link #findings()} has an error
     */
    public boolean isUsable() {
        return !OfficeWriter.hasErrors(findings);
    }

    /**
     * What is wrong with the placeholders: unknown, repeated or missing ones, each with its cell and the nearest valid name.
     *
     * @return the findings, in the order of the cells
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The description of the form: the fields that have placeholders, under the labels that the office prints.
     *
     * @return the description; that of the standard form if this one is not usable
     */
    public Form form() {
        return form;
    }

    /**
     * The forms that a reader knows that shall read this form too.
     *
     * @return this form, then the built-in ones
     */
    public List<Form> forms() {
        List<Form> all = new ArrayList<>();
        all.add(form);
        all.addAll(StandardForms.all());
        return all;
    }

    /**
     * Writes declarations into the office's workbook. What was written is read back, and any difference is a finding.
     *
     * @param declarations what to write; at least one
     * @param out takes the workbook, nothing if it cannot be filled; not closed
     * @return what the form does not hold, or what makes it unusable
     * @throws IOException if {@code out} throws it
     * @throws IllegalArgumentException if there is no declaration
     */
    public List<Finding> fill(List<Declaration> declarations, OutputStream out) throws IOException {
        if (!isUsable()) {
            return findings;
        }
        return new OfficeWriter(new SubmissionReader(forms(), limits), limits).fill(blank, outlines, declarations, out);
    }

    /**
     * Writes the blank form: the office's workbook without the placeholders, with rows for indicators.
     *
     * @param template the year and the rows
     * @param out takes the workbook, nothing if it cannot be written; not closed
     * @return what stands in the way, or what makes the form unusable; empty if all is well
     * @throws IOException if {@code out} throws it
     */
    public List<Finding> writeTemplate(Template template, OutputStream out) throws IOException {
        return writeTemplates(List.of(template), out);
    }

    /**
     * Writes forms to be filled, each on a copy of the office's sheet; in a list, on one. What is known already is read
     * back, and any difference is a finding.
     *
     * @param templates the years and the rows, and what is known; at least one
     * @param out takes the workbook, nothing if it cannot be written; not closed
     * @return what stands in the way, or what makes the form unusable; empty if all is well
     * @throws IOException if {@code out} throws it
     * @throws IllegalArgumentException if there is no template
     */
    public List<Finding> writeTemplates(List<Template> templates, OutputStream out) throws IOException {
        if (templates.isEmpty()) {
            throw new IllegalArgumentException("There is no template to write");
        }
        if (!isUsable()) {
            return findings;
        }
        List<Declaration> contents = templates.stream().map(this::content).toList();
        OfficeFill fill = new OfficeFill(blank, limits, outlines);
        List<Finding> found = new ArrayList<>(fill.fill(contents));
        if (OfficeWriter.hasErrors(found)) {
            return found;
        }
        byte[] written = fill.bytes();
        if (templates.stream().allMatch(t -> t.known().isPresent())) {
            List<Declaration> known = contents.stream().map(OfficeForm::named).toList();
            new OfficeWriter(new SubmissionReader(forms(), limits), limits)
                    .readBack(blank.name(), written, known)
                    .forEach(f -> found.add(f.code().equals(WriteFindings.NOT_HELD) ? milder(f) : f));
        }
        out.write(written);
        out.flush();
        return found;
    }

    /** What is known of another year may be more than this form asks for. */
    private static Finding milder(Finding f) {
        return new Finding(f.code(), Severity.WARNING, f.location(), f.field(), f.text(), f.arguments());
    }

    /** Without the rows that are still to be filled: nobody can read them. */
    private static Declaration named(Declaration content) {
        Draft draft = Draft.of(content);
        draft.indicators().removeIf(i -> i.level3().isEmpty());
        draft.termIndicators().removeIf(i -> i.level3().isEmpty());
        return draft.build();
    }

    /** What is known, and rows for each level unless the office has printed the levels with their rows. */
    private Declaration content(Template template) {
        boolean printed = outlines.stream()
                .flatMap(o -> o.tables().stream())
                .flatMap(t -> t.rows().stream())
                .anyMatch(r -> !r.level1().isEmpty() || !r.level2().isEmpty());
        if (printed) {
            Draft known = template.known().map(Draft::of).orElseGet(Draft::new);
            known.put(form.year().key(), template.year());
            return known.build();
        }
        Draft draft = Draft.of(TemplateRows.of(form, template));
        draft.indicators().addAll(Collections.nCopies(template.freeRows(), Indicator.of("", "", "", "")));
        return draft.build();
    }
}
