package io.github.declarationsheet;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The project's own sources as the compiler sees them, for the tests that hold rules about them. */
final class Sources {

    private static final Path MAIN = Path.of("src", "main", "java");

    private Sources() {}

    /** What is done with the compiler; nothing is written. */
    interface Work {
        void with(JavacTask task) throws IOException;
    }

    /** Hands the compiler all main sources and returns what it says. */
    static DiagnosticCollector<JavaFileObject> compile(List<String> options, Work work) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                        javac.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8);
                Stream<Path> paths = Files.walk(MAIN)) {
            List<Path> sources =
                    paths.filter(p -> p.toString().endsWith(".java")).sorted().toList();
            work.with((JavacTask)
                    javac.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources)));
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
