package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.report.HtmlReport;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone who has the core dependencies only, and none of the extras, reads, reviews and writes. */
class EmbedderTest {

    /** What Maven hands to an embedder: the core and what it brings. */
    private static final Set<String> CORE = Set.of(
            "poi",
            "poi-ooxml",
            "poi-ooxml-lite",
            "xmlbeans",
            "commons-codec",
            "commons-collections4",
            "commons-compress",
            "commons-io",
            "commons-lang3",
            "commons-math3",
            "SparseBitSet",
            "curvesapi",
            "log4j-api",
            "slf4j-api",
            "jspecify");

    private static final Pattern VERSION = Pattern.compile("-\\d[^-]*(-SNAPSHOT)?\\.jar$");

    @Test
    void readsReviewsAndWritesWithoutAnyExtra(@TempDir Path dir) throws IOException, InterruptedException {
        Path said = dir.resolve("said");
        Path complained = dir.resolve("complained");

        Process embedder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        // POI's log4j-api says so itself where nobody routed it, as examples/quickstart does
                        "-Dlog4j2.statusLoggerLevel=OFF",
                        "-cp",
                        core(),
                        Embedder.class.getName(),
                        dir.resolve("一份.xlsx").toString())
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        boolean ended = embedder.waitFor(2, TimeUnit.MINUTES);
        embedder.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(complained)).doesNotContain("Exception", "NoClassDefFoundError");
        assertThat(Files.readString(said)).isEqualToIgnoringNewLines("""
                no extra
                文体事务管理 1 ≥22.00(次)
                The HTML report needs the artifact gg.jte:jte-runtime on the class path
                """);
    }

    private static String core() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar")
                        || CORE.contains(
                                VERSION.matcher(Path.of(entry).getFileName().toString())
                                        .replaceFirst("")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The embedder's program. */
    static final class Embedder {

        private Embedder() {}

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0]);
            DeclarationSheets sheets = DeclarationSheets.standard();
            Declaration written = Declaration.builder("文体事务管理")
                    .fiscalYear(2024)
                    .indicator("产出指标", "数量指标", "走访慰问次数", "≥22.00(次)")
                    .build();
            try (OutputStream out = Files.newOutputStream(file)) {
                sheets.write(List.of(written), out);
            }
            Submission submission = sheets.read(Source.of(file));
            sheets.review(submission);
            Declaration read = submission.readings().get(0).declaration();
            String text = extras() + "\n"
                    + read.project().name() + " "
                    + read.indicators().size() + " "
                    + read.indicators().get(0).target().text() + "\n"
                    + page(file.resolveSibling(".")) + "\n";
            System.out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** What an extra says that is not there. */
        private static String page(Path folder) throws IOException {
            try {
                new HtmlReport(folder, Limits.STANDARD, Passwords.none(), Locale.ENGLISH).close();
                return "an extra";
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }

        /** The proof that this JVM is the poor one. */
        private static String extras() {
            String found = Stream.of(
                            "com.fasterxml.jackson.core.JsonFactory",
                            "picocli.CommandLine",
                            "org.sqlite.JDBC",
                            "gg.jte.Content")
                    .filter(Embedder::isThere)
                    .collect(Collectors.joining(" "));
            return found.isEmpty() ? "no extra" : found;
        }

        private static boolean isThere(String type) {
            try {
                Class.forName(type);
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }
}
