package io.github.declarationsheet.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile file gets the verdict that is meant, in bounded time, and never an exception. */
class HostileFilesTest {

    /** Guards against a hang only: each takes well below a second. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private static final DeclarationSheets SHEETS = DeclarationSheets.standard();

    private static final Declaration GOOD =
            read("good.xlsx", RawZip.form().bytes()).readings().get(0).declaration();

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.declarationsheet.hostile.HostileFiles#all")
    void a_hostile_file_gets_its_verdict(HostileFile file) {
        byte[] bytes = file.content().get();

        Submission submission = assertTimeoutPreemptively(HANG, () -> read(file.fileName(), bytes));

        assertThat(verdict(submission)).as(file.name()).isEqualTo(file.verdict());
        for (Finding finding : submission.findings()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(finding.message(locale))
                        .isNotEqualTo(finding.code().id())
                        .doesNotContain("{", "Exception");
            }
        }
    }

    @Test
    void there_are_many_and_no_two_have_a_name() {
        List<String> names = HostileFiles.all().map(HostileFile::fileName).toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    private static Submission read(String name, byte[] bytes) {
        return SHEETS.read(Source.of(name, bytes));
    }

    private static String verdict(Submission submission) {
        List<Declaration> read =
                submission.readings().stream().map(Reading::declaration).toList();
        Stream<Finding> all = Stream.concat(
                submission.findings().stream(), submission.readings().stream().flatMap(r -> r.findings().stream()));
        TreeSet<String> codes = new TreeSet<>();
        all.filter(f -> f.severity() != Severity.ADVICE).forEach(f -> codes.add(code(f)));
        String declarations = read.isEmpty()
                ? ""
                : (read.size() == 1 ? " " : " " + read.size() + " ")
                        + (read.stream().allMatch(GOOD::equals) ? HostileFile.READ : HostileFile.OTHER);
        return (String.join(" ", codes) + declarations).strip();
    }

    private static String code(Finding finding) {
        String variant = finding.arguments().getOrDefault(Finding.VARIANT, "");
        return finding.code().id() + (variant.isEmpty() ? "" : "." + variant);
    }
}
