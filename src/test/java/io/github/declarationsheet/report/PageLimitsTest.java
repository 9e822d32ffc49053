package io.github.declarationsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.review.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A page stays one that a browser opens, however large the run. */
class PageLimitsTest {

    private final Outcome outcome = outcome();

    @Test
    void draws_the_forms_of_the_first_files() throws IOException {
        StringWriter out = new StringWriter();
        FormList forms = new FormList(out, new ScriptJson(out), Limits.STANDARD, Passwords.none(), 2);

        assertThat(List.of(draw(forms, 0), draw(forms, 1), draw(forms, 2))).containsExactly(true, true, false);
        assertThat(out.toString().split("</script>")).hasSize(3);
    }

    @Test
    void draws_nothing_of_a_file_that_is_beyond_the_limits() throws IOException {
        StringWriter out = new StringWriter();
        FormList forms = new FormList(out, new ScriptJson(out), Limits.STANDARD.withFileBytes(10), Passwords.none(), 2);

        assertThat(draw(forms, 0)).isFalse();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void lists_the_first_findings_and_counts_the_others() throws IOException {
        StringWriter out = new StringWriter();
        FileList files = new FileList(new ScriptJson(out), Locale.CHINESE, 1);

        files.add(outcome, List.of(), new Tally().add(outcome), false);

        List<?> file = (List<?>) Page.parsed(out.toString());
        assertThat((List<?>) file.get(4)).hasSize(7);
        assertThat(files.unlisted()).isEqualTo(outcome.findings().size() - 1).isPositive();
    }

    @Test
    void remembers_no_more_texts_than_it_has_room_for() throws IOException {
        StringWriter out = new StringWriter();
        ScriptJson json = new ScriptJson(out);
        json.startArray();
        for (int i = 0; i < 30_000; i++) {
            json.text("目标" + i);
        }
        json.text("目标7").text("目标29999").endArray();

        List<?> written = (List<?>) Page.parsed(out.toString());
        assertThat(json.sharedTexts()).hasSize(20_000);
        assertThat(written.get(30_000)).isEqualTo(7);
        assertThat(written.get(30_001)).isEqualTo("目标29999");
    }

    private boolean draw(FormList forms, int file) throws IOException {
        return forms.add(file, outcome.review().orElseThrow().submission(), outcome.findings());
    }

    private static Outcome outcome() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DeclarationSheets.standard()
                    .write(
                            List.of(Declaration.builder("文体事务管理")
                                    .indicator("产出指标", "数量指标", "走访慰问次数", "≥**次")
                                    .build()),
                            out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Page.outcome("坏.xlsx", out.toByteArray());
    }
}
