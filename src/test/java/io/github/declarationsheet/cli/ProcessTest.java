package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, where the platform has its say. */
@Timeout(60)
class ProcessTest {

    /** What the rooms of reading one file are not to load: lambdas, the parser, threads, cryptography. */
    private static final Pattern LATE = Pattern.compile(
            " (io\\.github\\.declarationsheet\\.(model|finding|form|grid|read|review|json|intake|cli)\\.\\S*\\$\\$Lambda"
                    + "|picocli\\.|java\\.util\\.concurrent\\.ThreadPoolExecutor |java\\.security\\.MessageDigest )");

    private final Path folder;

    ProcessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void withoutALocaleChineseNamesInAFolderAreFoundAndPrinted() throws Exception {
        assumeTrue(System.getProperty("sun.jnu.encoding", "").equals("UTF-8"), "Chinese names can be made");
        Path file = Files.createFile(Files.createDirectory(folder.resolve("申报")).resolve("~$a+b %41 表.xlsx"));

        Ran ran = run("POSIX", List.of(), "check", folder.toString(), "--lang", "zh");

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.out()).startsWith(file + "：已跳过（不是申报表文件）\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void anUndecodableCommandLineIsExplained() throws Exception {
        assumeTrue(System.getProperty("sun.jnu.encoding", "").equals("UTF-8"), "the command line can be Chinese");

        Ran ran = run("POSIX", List.of(), "check", "申报.xlsx", "--lang", "en");

        assertThat(ran.errors())
                .isEqualTo("Note: the locale of the system can't express the command line's characters. "
                        + "Run export LC_ALL=C.UTF-8 first, or name the folder above.\n");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void dataIsUtf8WhateverThePlatformsCharset() throws Exception {
        Ran ran = run("C.UTF-8", List.of("-Dfile.encoding=GBK"), "read", "没有.xlsx", "--lang", "zh");

        assertThat(ran.out()).startsWith("{\"declarations\":[]").contains("没有找到“没有.xlsx”");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void nothingButTheProgramSpeaks() throws Exception {
        Path template = folder.resolve("blank.xlsx");
        Ran written = run("C.UTF-8", List.of(), "template", "--year", "2027", "-o", template.toString());
        Ran stored = run("C.UTF-8", List.of(), "import", "gone", "--store", folder + "/a.db", "--verbose");

        assertThat(written.errors()).isEqualTo("Wrote the blank form of 2027: " + template + "\n");
        assertThat(written.out()).isEmpty();
        assertThat(stored.errors()).isEmpty();
    }

    @Test
    void theReadingPathLoadsNoClassOfPoiAndNoLogging() throws Exception {
        Path workbook = folder.resolve("a.xlsx");
        assertThat(Ran.of("template", "-o", workbook).code()).isZero();

        Ran ran = run("C.UTF-8", List.of("-verbose:class"), "read", workbook.toString());

        assertThat(ran.out()).contains("io.github.declarationsheet.grid.").contains("\"files\":[");
        assertThat(ran.out()).doesNotContain("org.apache.poi", "org.slf4j", "ch.qos.logback", "org.apache.logging");
    }

    /** The first lambda costs a run 20 ms, picocli 90, the first digest 15: a third of what reading a file may take. */
    @Test
    void readingOneFileStartsNothingItCanDoWithout() throws Exception {
        Path workbook = folder.resolve("a.xlsx");
        assertThat(Ran.of("template", "-o", workbook).code()).isZero();

        Ran ran = run("C.UTF-8", List.of("-verbose:class"), "read", workbook.toString());

        assertThat(ran.lines())
                .anyMatch(l -> l.contains(" io.github.declarationsheet.json.JsonWriter "))
                .filteredOn(l -> LATE.matcher(l).find())
                .isEmpty();
    }

    @Test
    void aPseudoTerminalGetsColoursAndAPipeDoesNot() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "a pseudo-terminal can be made");
        String line = String.join(" ", command(List.of(), "check", "examples/submissions", "--lang", "en"));

        assertThat(output("/usr/bin/script", "-qec", line, "/dev/null")).contains("\u001b[32maccepted\u001b[m");
        assertThat(output("/usr/bin/script", "-qec", "NO_COLOR=1 " + line, "/dev/null"))
                .contains(": accepted")
                .doesNotContain("\u001b[3");
        assertThat(output("/bin/sh", "-c", line)).contains(": accepted").doesNotContain("\u001b");
    }

    private static String output(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TERM", "xterm");
        builder.environment().remove("NO_COLOR");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private Ran run(String locale, List<String> options, String... args) throws IOException, InterruptedException {
        List<String> command = command(options, args);
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", locale);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        Ran ran =
                Ran.ended(process.exitValue(), Files.readAllBytes(out), Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return ran;
    }

    private static List<String> command(List<String> options, String... args) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(Main.class.getName());
        command.addAll(List.of(args));
        return command;
    }
}
