package io.github.declarationsheet.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program reads all hostile files in one run of a small heap, says its verdict of each, and touches nothing. */
class HostileProcessTest {

    private final Path folder;

    HostileProcessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_program_names_what_is_wrong_with_each_and_writes_nothing() throws Exception {
        Path files = Files.createDirectory(folder.resolve("申报"));
        for (HostileFile file : HostileFiles.all().toList()) {
            Files.write(files.resolve(file.fileName()), file.content().get());
        }
        List<String> before = listing(folder);

        Program.Ran ran = Program.run(folder, "read", files.toString(), "--lang", "zh");

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(listing(folder)).isEqualTo(before);
        List<String> printed =
                ran.out().lines().filter(l -> l.contains("\"code\":\"R-")).toList();
        for (HostileFile file : HostileFiles.all().toList()) {
            String refusal = file.verdict().split("[. ]", 2)[0];
            if (refusal.startsWith("R-")) {
                assertThat(printed)
                        .as(file.toString())
                        .anyMatch(l -> l.contains("/" + file.fileName() + "\"") && l.contains("\"" + refusal + "\""));
            }
        }
        assertThat(printed).noneMatch(l -> l.contains("R-INTERNAL"));
    }

    private static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(HostileProcessTest::entry).toList();
        }
    }

    private static String entry(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return path.toString();
            }
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            try (InputStream in = Files.newInputStream(path)) {
                crc.update(in.readAllBytes());
            }
            return path + " " + crc.getValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
