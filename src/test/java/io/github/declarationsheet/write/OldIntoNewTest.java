package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a form of last year moves into another: what the new one has a place for is there, the rest is said. */
class OldIntoNewTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private final DeclarationSheets sheets = DeclarationSheets.standard();

    @ParameterizedTest
    @CsvSource({
        "c1-unmerged-blank, templates/standard.xlsx",
        "d1-unmerged-repeated, templates/weighted.xlsx",
        "h1-synonyms, src/test/resources/samples/o1-formulas-exceljs.xlsx",
        "i1-wanyuan-block-label, src/test/resources/samples/c1-unmerged-blank.xlsx",
        "x3-unused-rows, src/test/resources/samples/l1-split-values.xlsx",
        "n1-loose, src/test/resources/samples/g1-messy-labels.xlsx"
    })
    void a_filled_form_moves_into_another(String old, Path into) throws IOException {
        Declaration before = only(Source.of(SAMPLES.resolve(old + ".xlsx")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<Finding> findings = sheets.fillInto(Source.of(into), List.of(before), out);

        Declaration after = only(Source.of("new.xlsx", out.toByteArray()));
        Set<String> said = findings.stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.field().orElse(""))
                .collect(Collectors.toSet());
        assertThat(after.project().name()).isEqualTo(before.project().name());
        assertThat(after.indicators().size()).isEqualTo(before.indicators().size());
        for (int i = 0; i < before.indicators().size(); i++) {
            assertThat(after.indicators().get(i).level3())
                    .isEqualTo(before.indicators().get(i).level3());
            assertThat(after.indicators()
                            .get(i)
                            .target()
                            .sameTarget(before.indicators().get(i).target()))
                    .isTrue();
        }
        assertThat(after.funding().equals(before.funding()) || said.stream().anyMatch(f -> f.startsWith("funding.")))
                .as("what is lost of the funds is said: " + said)
                .isTrue();
        assertThat(after.goals().equals(before.goals()) || said.stream().anyMatch(f -> f.startsWith("goals.")))
                .as("what is lost of the goals is said: " + said)
                .isTrue();
    }

    @Test
    void several_declarations_stand_on_copies_of_the_sheet() throws IOException {
        List<Declaration> several = sheets.read(Source.of(SAMPLES.resolve("f1-sheets.xlsx"))).readings().stream()
                .map(Reading::declaration)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<Finding> findings = sheets.fillInto(Source.of(SAMPLES.resolve("c1-unmerged-blank.xlsx")), several, out);

        assertThat(several).hasSizeGreaterThan(1);
        assertThat(findings).noneMatch(f -> f.severity() == Severity.ERROR);
        assertThat(sheets.read(Source.of("new.xlsx", out.toByteArray())).readings())
                .extracting(r -> r.declaration().indicators())
                .isEqualTo(several.stream().map(Declaration::indicators).toList());
    }

    private Declaration only(Source source) {
        List<Reading> readings = sheets.read(source).readings();
        assertThat(readings).hasSize(1);
        return readings.get(0).declaration();
    }
}
