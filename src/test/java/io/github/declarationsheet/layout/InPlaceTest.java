package io.github.declarationsheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Forms of foreign layouts, emptied and filled again in place with other declarations, are read as those. */
class InPlaceTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final int SEEDS = Integer.getInteger("layout.inplace", 20);

    private final DeclarationSheets sheets = DeclarationSheets.standard();

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> tests(source(file), file.toString().hashCode()));
        }
    }

    @TestFactory
    Stream<DynamicTest> bent_forms() {
        return Stream.iterate(700_000L, seed -> seed + 1).limit(SEEDS).flatMap(seed -> {
            Composition composition = Composition.of(seed);
            try {
                byte[] bytes = Writer.EXCEL.write(composition.scene().book());
                return tests(Source.of(seed + " " + composition.names() + ".xlsx", bytes), seed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Stream<DynamicTest> tests(Source filled, long seed) {
        return Arrays.stream(Emptied.Levels.values())
                .map(levels ->
                        DynamicTest.dynamicTest(filled.name() + " " + levels, () -> refill(filled, levels, seed)));
    }

    private void refill(Source filled, Emptied.Levels levels, long seed) throws IOException {
        Submission before = sheets.read(filled);
        Source blank = Emptied.of(filled, before, levels);
        Random random = new Random(seed);
        List<Declaration> others = new ArrayList<>();
        // forms below one title have its year
        int year = 2020 + random.nextInt(8);
        for (Reading reading : before.readings()) {
            others.add(other(reading, Budgets.next(random, others.size()), year));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Finding> findings = sheets.fillInto(blank, others, out);
        keep(filled.name(), levels, blank, out);
        assertThat(findings.stream()
                        .filter(f -> f.severity() != Severity.ADVICE)
                        .map(f -> f.code().id() + " " + f.field().orElse("") + " "
                                + f.location().cellText().orElse("") + " " + f.text() + " " + f.arguments()))
                .isEmpty();
        List<Declaration> read = sheets.read(Source.of(filled.name(), out.toByteArray())).readings().stream()
                .map(reading -> withoutPoints(reading.declaration()))
                .toList();
        assertThat(read).hasSameSizeAs(others);
        for (int i = 0; i < read.size(); i++) {
            assertThat(Facts.differences(others.get(i), read.get(i))).isEmpty();
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        sheets.fillInto(blank, others, again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }

    /** Points that a form prints with its levels are its own. */
    private static Declaration withoutPoints(Declaration read) {
        Draft draft = Draft.of(read);
        draft.indicators().replaceAll(InPlaceTest::withoutPoints);
        draft.termIndicators().replaceAll(InPlaceTest::withoutPoints);
        return draft.build();
    }

    private static Indicator withoutPoints(Indicator i) {
        return new Indicator(
                i.level1(),
                i.level2(),
                i.level3(),
                i.target(),
                i.weight(),
                i.other().stream().filter(o -> !o.text().endsWith("分")).toList());
    }

    private static void keep(String name, Emptied.Levels levels, Source blank, ByteArrayOutputStream out)
            throws IOException {
        String folder = System.getProperty("layout.keep", "");
        if (!folder.isEmpty()) {
            String base = name.replaceAll("\\W+", "-").replaceAll("^.*samples-", "");
            base = base.length() > 60 ? base.substring(0, 60) : base;
            Files.write(Path.of(folder, base + levels + "-blank.xlsx"), blank.bytes());
            Files.write(Path.of(folder, base + levels + ".xlsx"), out.toByteArray());
        }
    }

    /** Another declaration, as far as the form of a reading holds it. */
    private static Declaration other(Reading reading, Declaration other, int year) {
        Draft all = Draft.of(other);
        Draft held = new Draft();
        for (String key : Draft.keys()) {
            if (reading.place(key).isPresent()) {
                all.get(key).ifPresent(v -> held.put(key, v));
            }
        }
        if (reading.place("fiscalYear").isPresent()) {
            held.put("fiscalYear", year);
        }
        all.get("project.name").ifPresent(v -> held.put("project.name", v));
        List<Indicator> now = reading.declaration().indicators();
        boolean weighted = now.stream().anyMatch(i -> i.weight().isPresent());
        boolean term = now.isEmpty() && !reading.declaration().termIndicators().isEmpty();
        boolean levels = now.stream().anyMatch(i -> !i.level2().isEmpty());
        for (Indicator i : all.indicators()) {
            Indicator own = new Indicator(
                    i.level1(),
                    levels || term ? i.level2() : "",
                    i.level3(),
                    i.target(),
                    weighted ? Optional.of(BigDecimal.TEN) : Optional.empty(),
                    List.of());
            (term ? held.termIndicators() : held.indicators()).add(own);
        }
        return held.build();
    }

    private static Source source(Path file) {
        try {
            return Source.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
