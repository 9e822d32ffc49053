package io.github.declarationsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class IntakeTest {

    private final Path folder;

    IntakeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void filesOfAFolderComeByPathAsCodePoints() throws IOException {
        // U+FF21 sorts after the surrogates of U+20000 as char, before it as code point; '.' and '-' sort before '/'
        for (String name : List.of(
                "a/x.xlsx",
                "a-b.xlsx",
                "a.xlsx",
                "a0.xlsx",
                "A.xls",
                "\uD840\uDC00.xlsx",
                "Ａ.xlsx",
                "财政/乙.xlsx",
                "财政/丙/一.xlsm")) {
            write(name);
        }

        assertThat(names(run(folder.toString())))
                .containsExactly(
                        "A.xls",
                        "a-b.xlsx",
                        "a.xlsx",
                        "a/x.xlsx",
                        "a0.xlsx",
                        "财政/丙/一.xlsm",
                        "财政/乙.xlsx",
                        "Ａ.xlsx",
                        "\uD840\uDC00.xlsx");
    }

    @Test
    void argumentsKeepTheirOrderAndNameOutcomesAsGiven() throws IOException {
        write("b/1.xlsx");
        write("a.xlsx");
        String b = folder + "/b/";
        String a = folder + "/./a.xlsx";

        assertThat(run(b, a, b)).extracting(Outcome::file).containsExactly(b + "1.xlsx", a, b + "1.xlsx");
    }

    @Test
    void whatIsNoSubmissionIsSkippedAndListed() throws IOException {
        for (String name : List.of(
                "~$a.xlsx",
                ".hidden.xlsx",
                ".git/b.xlsx",
                "__MACOSX/._a.xlsx",
                "readme.txt",
                "data.json",
                "notes.md",
                "old.db",
                "LICENSE")) {
            write(name);
        }
        Set<String> read = ConcurrentHashMap.newKeySet();

        List<Outcome> outcomes = run(recording(read), folder.toString());

        assertThat(read).isEmpty();
        assertThat(outcomes).extracting(Outcome::status).containsOnly(Status.SKIPPED);
        assertThat(outcomes).allSatisfy(o -> assertThat(o.findings()).isEmpty());
        assertThat(names(outcomes))
                .containsExactly(
                        ".git",
                        ".hidden.xlsx",
                        "LICENSE",
                        "__MACOSX",
                        "data.json",
                        "notes.md",
                        "old.db",
                        "readme.txt",
                        "~$a.xlsx");
    }

    @Test
    void whatMayBeASubmissionInAnotherFormatIsRead() throws IOException {
        List<String> files = List.of(
                "a.PDF", "b.docx", "c.doc", "d.wps", "e.et", "f.ods", "g.xlsb", "h.rar", "i.7z", "j.jpg", "k.zip",
                "l.XLSX");
        for (String name : files) {
            write(name);
        }
        Set<String> read = ConcurrentHashMap.newKeySet();

        run(recording(read), folder.toString());

        assertThat(read).map(this::relative).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void aFileThatIsNamedIsNeverSkipped() throws IOException {
        List<String> files = List.of("~$a.xlsx", ".hidden.xlsx", "readme.txt");
        List<String> paths = new ArrayList<>();
        for (String name : files) {
            paths.add(write(name).toString());
        }

        assertThat(run(paths.toArray(String[]::new)))
                .extracting(Outcome::status)
                .containsOnly(Status.ACCEPTED);
    }

    @Test
    void aMissingPathIsAFindingAndTheOthersAreDone() throws IOException {
        String there = write("a.xlsx").toString();

        List<Outcome> outcomes = run("没有/这个.xlsx", there, "");

        assertThat(outcomes)
                .extracting(Outcome::status)
                .containsExactly(Status.UNREADABLE, Status.ACCEPTED, Status.UNREADABLE);
        Finding finding = outcomes.get(0).findings().get(0);
        assertThat(finding.code()).isEqualTo(IntakeFindings.MISSING_FILE);
        assertThat(finding.location().file()).isEqualTo("没有/这个.xlsx");
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("没有找到“没有/这个.xlsx”。请检查路径和文件名是否写对；路径中有空格时请加引号。");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo(
                        "There is no “没有/这个.xlsx”. Check the path and the spelling; put a path with spaces in quotes.");
    }

    @Test
    void aNameThatNoFileCanHaveIsMissing() throws IOException {
        assertThat(run("a\0b.xlsx").get(0).findings())
                .extracting(Finding::code)
                .containsExactly(IntakeFindings.MISSING_FILE);
    }

    @Test
    void linksDoNotLeadInCircles() throws IOException {
        write("real/a.xlsx");
        Files.createSymbolicLink(folder.resolve("real/up"), folder);
        Files.createSymbolicLink(folder.resolve("real/linked.xlsx"), folder.resolve("real/a.xlsx"));
        Files.createSymbolicLink(folder.resolve("real/self.xlsx"), Path.of("self.xlsx"));
        Files.createSymbolicLink(folder.resolve("real/dangling.xlsx"), Path.of("gone.xlsx"));

        List<Outcome> outcomes = run(folder.toString());

        assertThat(outcomes)
                .extracting(o -> relative(o.file()) + " " + o.status() + " " + codes(o))
                .containsExactly(
                        "real/a.xlsx ACCEPTED []",
                        "real/dangling.xlsx UNREADABLE [R-MISSING-FILE]",
                        "real/linked.xlsx ACCEPTED []",
                        "real/self.xlsx UNREADABLE [R-READ-FAILED]",
                        "real/up SKIPPED []");
    }

    @Test
    void aLinkThatIsNamedIsFollowed() throws IOException {
        write("real/a.xlsx");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        assertThat(run(link.toString())).extracting(Outcome::file).containsExactly(link + "/a.xlsx");
    }

    @Test
    void aFailureOfTheProgramIsTheFindingOfItsFile() throws IOException {
        for (String name : List.of("1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx", "5.xlsx")) {
            write(name);
        }
        List<Outcome> outcomes = run(
                source -> {
                    switch (relative(source.name()).charAt(0)) {
                        case '1' -> throw new IllegalStateException("姓名 张三");
                        case '2' -> throw new StackOverflowError();
                        case '3' -> throw new OutOfMemoryError("Java heap space");
                        case '4' -> throw new NoClassDefFoundError("org/apache/poi/Gone");
                        default -> {
                            return accepted(source);
                        }
                    }
                },
                folder.toString());

        assertThat(outcomes)
                .extracting(o -> relative(o.file()) + " " + o.status() + " " + codes(o))
                .containsExactly(
                        "1.xlsx UNREADABLE [R-INTERNAL]",
                        "2.xlsx UNREADABLE [R-INTERNAL]",
                        "3.xlsx UNREADABLE [R-INTERNAL]",
                        "4.xlsx UNREADABLE [R-INTERNAL]",
                        "5.xlsx ACCEPTED []");
        assertThat(outcomes.get(0).findings().get(0).message(Locale.ENGLISH))
                .contains("IllegalStateException")
                .doesNotContain("张三");
    }

    @Test
    void aFileThatRanOutOfMemoryBesideOthersIsTriedAgainAlone() throws IOException {
        for (int i = 0; i < 8; i++) {
            write(i + ".xlsx");
        }
        AtomicInteger active = new AtomicInteger();
        List<Outcome> outcomes = run(
                source -> {
                    int beside = active.incrementAndGet();
                    try {
                        pause(20);
                        if (source.name().endsWith("3.xlsx") && (beside > 1 || active.get() > 1)) {
                            throw new OutOfMemoryError("Java heap space");
                        }
                        return accepted(source);
                    } finally {
                        active.decrementAndGet();
                    }
                },
                folder.toString());

        assertThat(outcomes).extracting(Outcome::status).containsOnly(Status.ACCEPTED);
    }

    @Test
    void outcomesKeepTheOrderWhateverEachFileCosts() throws IOException {
        Random random = new Random(20241130);
        for (int i = 0; i < 200; i++) {
            write("%03d.xlsx".formatted(i));
        }
        List<Outcome> outcomes = run(
                source -> {
                    pause(random.nextInt(4));
                    return accepted(source);
                },
                folder.toString());

        assertThat(outcomes).hasSize(200).extracting(Outcome::file).isSorted();
    }

    @Test
    void noMoreIsReadAheadThanTheQueueHolds() throws IOException {
        for (int i = 0; i < 100; i++) {
            write("%03d.xlsx".formatted(i));
        }
        AtomicInteger started = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Intake intake = new Intake(
                source -> {
                    started.incrementAndGet();
                    return accepted(source);
                },
                2);

        intake.run(List.of(folder.toString()), o -> {
            pause(1);
            most.accumulateAndGet(started.get() - taken.getAndIncrement(), Math::max);
        });

        assertThat(taken).hasValue(100);
        assertThat(most.get()).isBetween(1, 10);
    }

    @Test
    void aSinkThatFailsEndsTheRun() throws IOException {
        write("1.xlsx");
        write("2.xlsx");
        AtomicInteger taken = new AtomicInteger();

        assertThatThrownBy(() -> new Intake(IntakeTest::accepted, 2).run(List.of(folder.toString()), o -> {
                    taken.incrementAndGet();
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(taken).hasValue(1);
    }

    @Test
    void atLeastOneThreadIsNeeded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Intake(IntakeTest::accepted, 0));
    }

    @Test
    void everyCodeHasItsTextInBothLanguages() {
        assertThat(IntakeFindings.all()).allSatisfy(code -> {
            assertThat(code.messages().find(code.id(), Locale.CHINESE))
                    .get()
                    .asString()
                    .contains("请");
            assertThat(code.messages().find(code.id(), Locale.ENGLISH)).isPresent();
        });
    }

    private List<Outcome> run(String... paths) throws IOException {
        return run(IntakeTest::accepted, paths);
    }

    private static List<Outcome> run(Function<Source, Review> work, String... paths) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        new Intake(work, 3).run(List.of(paths), outcomes::add);
        return outcomes;
    }

    private static Function<Source, Review> recording(Set<String> names) {
        return source -> {
            names.add(source.name());
            return accepted(source);
        };
    }

    private static Review accepted(Source source) {
        Reading reading = new Reading(
                Declaration.builder("文体事务管理").build(),
                StandardForms.STANDARD,
                "Sheet1",
                CellRange.parse("A1:G36"),
                Map.of(),
                List.of());
        List<Reading> readings = List.of(reading);
        return new Review(
                new Submission(source.name(), Optional.of(source), true, List.of("Sheet1"), readings, List.of()),
                List.of());
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, name.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names(List<Outcome> outcomes) {
        return outcomes.stream().map(o -> relative(o.file())).toList();
    }

    private String relative(String file) {
        return file.substring(folder.toString().length() + 1);
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.findings().stream().map(f -> f.code().id()).toList();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
