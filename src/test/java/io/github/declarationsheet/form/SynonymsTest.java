package io.github.declarationsheet.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every label of the collected layouts is known for what it means there, with its source. */
class SynonymsTest {

    private static final Path LIST = Path.of("src/test/resources/synonyms.md");

    private final Vocabulary vocabulary = Vocabulary.of(StandardForms.all());

    @TestFactory
    Stream<DynamicTest> each_label_means_what_offices_mean_by_it() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get(1), () -> {
                    LabelText label = LabelText.of(row.get(1));
                    Meaning meaning = vocabulary.find(label.key()).orElseThrow();
                    assertThat(meanings(meaning)).contains(row.get(0));
                }));
    }

    @Test
    void each_synonym_of_a_field_keeps_its_source() throws IOException {
        List<Field> fields = new ArrayList<>(StandardForms.STANDARD.fields());
        fields.addAll(CommonLabels.FIELDS);
        for (List<String> row : rows()) {
            List<String> sources = new ArrayList<>();
            for (Field field : fields) {
                for (Label.Synonym synonym : field.label().synonyms()) {
                    boolean same = LabelText.of(synonym.text())
                            .key()
                            .equals(LabelText.of(row.get(1)).key());
                    if (field.key().equals(row.get(0)) && same) {
                        sources.add(synonym.source());
                    }
                }
            }
            if (!sources.isEmpty()) {
                assertThat(sources).as(row.get(1)).contains(row.get(2));
            }
        }
    }

    private static List<String> meanings(Meaning meaning) {
        List<String> meanings = new ArrayList<>();
        for (Field field : meaning.fields()) {
            meanings.add(field.isOther() ? "other" : field.key());
        }
        meaning.column().ifPresent(role -> meanings.add("column:" + role));
        meaning.heading().ifPresent(block -> meanings.add("heading:" + block));
        meaning.telltale().ifPresent(form -> meanings.add("sibling"));
        return meanings;
    }

    private static List<List<String>> rows() throws IOException {
        try (Stream<String> lines = Files.lines(LIST)) {
            return lines.filter(l -> l.startsWith("| ") && !l.startsWith("| meaning"))
                    .map(l -> List.of(l.substring(2, l.length() - 2).split(" \\| ")))
                    .toList();
        }
    }
}
