package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What README says is true: its Java compiles, its links lead somewhere, both languages show the same commands. */
class ReadmeTest {

    private static final List<Path> READMES = List.of(Path.of("README.md"), Path.of("README.zh-CN.md"));

    private static final String AROUND = """
            import io.github.declarationsheet.DeclarationSheets;
            import io.github.declarationsheet.finding.Finding;
            import io.github.declarationsheet.grid.Source;
            import io.github.declarationsheet.read.Reading;
            import io.github.declarationsheet.read.Submission;
            import io.github.declarationsheet.review.Review;
            import java.nio.file.Path;
            import java.util.Locale;
            class Readme { void run() throws java.io.IOException {
            %s
            } }
            """;

    @TestFactory
    Stream<DynamicTest> itsJavaCompiles() {
        return READMES.stream()
                .map(readme -> DynamicTest.dynamicTest(readme.toString(), () -> {
                    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
                    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
                    List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
                    List<Snippet> snippets =
                            List.of(new Snippet(blocks(readme, "java").get(0)));

                    ((JavacTask) javac.getTask(null, null, said, options, null, snippets)).analyze();

                    assertThat(said.getDiagnostics())
                            .extracting(d -> d.getMessage(Locale.ENGLISH))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> itsLinksLeadSomewhere() {
        return READMES.stream()
                .map(readme -> DynamicTest.dynamicTest(readme.toString(), () -> {
                    Matcher link = Pattern.compile("\\]\\(([^):]+)\\)").matcher(text(readme));
                    List<String> targets = link.results().map(r -> r.group(1)).toList();

                    assertThat(targets).isNotEmpty().allSatisfy(t -> assertThat(Path.of(t))
                            .exists());
                }));
    }

    @Test
    void bothLanguagesShowTheSameCommands() throws IOException {
        assertThat(blocks(READMES.get(0), "sh")).isNotEmpty().isEqualTo(blocks(READMES.get(1), "sh"));
        assertThat(blocks(READMES.get(0), "xml")).isNotEmpty().isEqualTo(blocks(READMES.get(1), "xml"));
    }

    private static List<String> blocks(Path readme, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text(readme))
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** A source in memory. */
    private static final class Snippet extends SimpleJavaFileObject {
        private final String code;

        private Snippet(String code) {
            super(URI.create("string:///Readme.java"), Kind.SOURCE);
            this.code = AROUND.formatted(code);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
