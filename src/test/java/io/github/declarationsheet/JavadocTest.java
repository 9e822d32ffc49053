package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever an embedder sees is documented in full. What else doclint asks is asked where the Javadoc jar is made. */
class JavadocTest {

    /** Doclint of JDK 17 wants to read the {@code @param} of a record again at its compact constructor. */
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("\\s*(public|protected) \\w+ \\{.*");

    @Test
    void nothingPublicLacksItsJavadoc() {
        List<String> options = List.of("-Xdoclint:missing/protected", "-Xmaxwarns", "10000", "-proc:none");

        assertThat(Sources.compile(options, JavacTask::analyze).getDiagnostics())
                .filteredOn(d -> !COMPACT_CONSTRUCTOR.matcher(line(d)).matches())
                .extracting(d -> d.toString())
                .isEmpty();
    }

    /** Doclint of JDK 17 does not ask for these. */
    @Test
    void everyRecordExplainsItsComponents() {
        List<String> unexplained = new ArrayList<>();
        Sources.compile(List.of("-proc:none"), task -> {
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public @Nullable Void visitClass(ClassTree type, Void ignored) {
                        if (!isVisible(type, getCurrentPath())) {
                            return null;
                        }
                        if (type.getKind() == Tree.Kind.RECORD) {
                            Set<String> explained = params(docs.getDocCommentTree(getCurrentPath()));
                            components(type)
                                    .filter(c -> !explained.contains(c))
                                    .forEach(c -> unexplained.add(type.getSimpleName() + "." + c));
                        }
                        return super.visitClass(type, null);
                    }
                }.scan(unit, null);
            }
        });

        assertThat(unexplained).isEmpty();
    }

    private static boolean isVisible(ClassTree type, TreePath path) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                || path.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
    }

    private static Stream<String> components(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(v -> v.getName().toString());
    }

    private static Set<String> params(@Nullable DocCommentTree doc) {
        return doc == null
                ? Set.of()
                : doc.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(t -> ((ParamTree) t).getName().toString())
                        .collect(Collectors.toSet());
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        if (file == null) {
            return diagnostic.getMessage(Locale.ENGLISH);
        }
        try {
            return file.getCharContent(true)
                    .toString()
                    .lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
