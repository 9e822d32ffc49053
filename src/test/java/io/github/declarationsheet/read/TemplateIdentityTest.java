package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Identity;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.write.DeclarationWriter;
import io.github.declarationsheet.write.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template says of itself, and what is read where it is right, wrong, damaged or gone. */
class TemplateIdentityTest {

    private static final Declaration FILLED = Declaration.builder("送戏下乡")
            .nature("经常性项目")
            .supervisingDepartment("区文化和旅游局")
            .implementingUnit("区文化馆")
            .annual(a -> a.total("300000").fiscal("300000"))
            .annualGoal("演出60场，覆盖12个乡镇。")
            .indicator("产出指标", "数量指标", "演出场次", "≥60(场)")
            .build();

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);
    private final Book book = book();

    @Test
    void a_template_says_its_form_its_version_and_its_year_twice() {
        assertThat(Identity.in(book.names(), Map.of()))
                .isEqualTo(Identity.in(Map.of(), book.properties()))
                .isEqualTo(Identity.of(StandardForms.STANDARD, Optional.of(2027)));
        assertThat(said(book)).isEmpty();
    }

    @Test
    void a_template_of_an_older_or_newer_version_is_read_and_told() {
        Book older = withProperties(p -> p.replace("templateVersion", "0"), n -> n.remove("decl_template_version"));
        Book newer = withProperties(p -> p.replace("templateVersion", "99"), n -> n.remove("decl_template_version"));

        assertThat(said(older)).containsExactly("ADVICE R-TEMPLATE-VERSION -");
        assertThat(said(newer)).containsExactly("ADVICE R-TEMPLATE-VERSION -");
        assertThat(read(newer).fileFindings().get(0).message(Locale.CHINESE)).contains("请更新程序");
        assertThat(declaration(older)).isEqualTo(declaration(book));
    }

    @Test
    void another_year_than_the_template_s_is_told_at_its_cell() {
        Book other = with(cells -> change(cells, "A2", "2028年度"), book);

        assertThat(declaration(other).fiscalYear()).hasValue(2028);
        assertThat(said(other)).containsExactly("WARNING R-TEMPLATE-YEAR A2");
    }

    @Test
    void a_field_whose_label_is_gone_is_taken_by_its_name() {
        Book bare = with(cells -> without(cells, "A4", "E6"), book);
        Reading reading = read(bare).readings().get(0);

        assertThat(reading.declaration()).isEqualTo(declaration(book));
        assertThat(reading.place("project.supervisingDepartment").orElseThrow())
                .returns(Match.NAME, Place::match)
                .returns(Optional.empty(), Place::label);
        assertThat(reading.place("funding.annualTotal").orElseThrow().match()).isEqualTo(Match.NAME);
        // without the names it is lost, and said so
        assertThat(declaration(new Book(bare.sheets(), Map.of(), Map.of()))
                        .project()
                        .supervisingDepartment())
                .isEmpty();
    }

    @Test
    void a_name_that_was_moved_to_another_value_contradicts_the_label_there() {
        Map<String, String> names = new HashMap<>(book.names());
        names.replaceAll((name, cell) ->
                name.endsWith("decl_project_supervisingDepartment") ? cell.replace("$B$4", "$E$4") : cell);

        assertThat(said(new Book(book.sheets(), names, book.properties())))
                .containsExactly("WARNING R-TWO-READINGS B4,E4");
    }

    @Test
    void names_that_a_program_left_behind_when_it_moved_the_rows_are_not_believed() {
        Map<String, String> names = new HashMap<>(book.names());
        names.replaceAll((name, cell) -> cell.replaceAll("\\$(\\d+)$", "\\$1$1"));

        Book slipped = new Book(book.sheets(), names, book.properties());
        assertThat(declaration(slipped)).isEqualTo(declaration(book));
        assertThat(said(slipped)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "99999999999999",
                "１",
                "1e5",
                "\"\"",
                "#REF!",
                "'a'!$A$1:$XFD$1048576",
                "=1+1",
                "\u0000"
            })
    void damaged_marks_harm_nothing(String damage) {
        Map<String, String> names = new HashMap<>(book.names());
        names.replaceAll((name, cell) -> damage);
        Map<String, String> properties = new HashMap<>(book.properties());
        properties.replaceAll((name, value) -> damage.repeat(1000));

        Book damaged = new Book(book.sheets(), names, properties);
        assertThat(declaration(damaged)).isEqualTo(declaration(book));
        assertThat(said(damaged)).isEmpty();
        assertThat(declaration(new Book(book.sheets(), Map.of(), Map.of()))).isEqualTo(declaration(book));
    }

    @Test
    void marks_that_contradict_each_other_say_nothing() {
        Book split = withProperties(
                p -> p.replace("templateYear", "2026"), n -> n.replace("decl_template_version", "\"7\""));

        assertThat(said(split)).isEmpty();
    }

    private static Book book() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DeclarationWriter(StandardForms.STANDARD)
                    .writeTemplate(Template.forYear(2027).prefill(FILLED), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Opened opened = BookReader.open(Source.of("模板.xlsx", out.toByteArray()), Limits.STANDARD);
        return ((Opened.Workbook) opened).book();
    }

    private Book withProperties(Consumer<Map<String, String>> properties, Consumer<Map<String, String>> names) {
        Map<String, String> changed = new HashMap<>(book.properties());
        properties.accept(changed);
        Map<String, String> renamed = new HashMap<>(book.names());
        names.accept(renamed);
        return new Book(book.sheets(), renamed, changed);
    }

    private static Book with(UnaryOperator<List<Cell>> change, Book book) {
        List<Grid> sheets = new ArrayList<>(book.sheets());
        Grid first = sheets.get(0);
        sheets.set(0, Grid.of(first.name(), change.apply(first.cells()), first.merges()));
        return new Book(sheets, book.names(), book.properties());
    }

    private static List<Cell> change(List<Cell> cells, String at, String text) {
        return cells.stream()
                .map(c -> c.range().a1().equals(at) ? Cell.text(c.row(), c.column(), text) : c)
                .toList();
    }

    private static List<Cell> without(List<Cell> cells, String... at) {
        return cells.stream().filter(c -> !List.of(at).contains(c.range().a1())).toList();
    }

    private Submission read(Book changed) {
        return reader.read("模板.xlsx", changed);
    }

    private Declaration declaration(Book changed) {
        return read(changed).readings().get(0).declaration();
    }

    private List<String> said(Book changed) {
        return read(changed).findings().stream().map(TemplateIdentityTest::said).toList();
    }

    private static String said(Finding finding) {
        Severity severity = finding.severity();
        return severity + " " + finding.code().id() + " "
                + finding.location().cellText().orElse("-");
    }
}
