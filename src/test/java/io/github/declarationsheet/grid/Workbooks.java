package io.github.declarationsheet.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The workbooks that others wrote: prototypes of the form, the form as offices bend it, and as many programs write it. */
final class Workbooks {

    private static final Path FOLDER = Path.of("src/test/resources/workbooks");

    private Workbooks() {}

    static List<Path> all() {
        return Stream.of(FOLDER, FOLDER.resolveSibling("writers"))
                .flatMap(folder -> in(folder).stream())
                .toList();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path named(String name) {
        return FOLDER.resolve(name);
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(named(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
