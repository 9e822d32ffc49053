package io.github.declarationsheet.write;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declarations of another year, from which those of this year are prefilled. Immutable and thread-safe. */
public final class LastYear {

    private final List<Declaration> declarations;
    private final boolean values;
    private final Map<String, List<Declaration>> byCode = new HashMap<>();
    private final Map<String, List<Declaration>> byName = new HashMap<>();

    private LastYear(List<Declaration> declarations, boolean values) {
        this.declarations = List.copyOf(declarations);
        this.values = values;
        for (Declaration declaration : declarations) {
            Project project = declaration.project();
            project.code().ifPresent(c -> add(byCode, c, declaration));
            add(byName, project.name(), declaration);
        }
    }

    private static void add(Map<String, List<Declaration>> by, String key, Declaration declaration) {
        by.computeIfAbsent(key, k -> new ArrayList<>(1)).add(declaration);
    }

    /**
     * Declarations of which what lasts is taken over: see {@link Template#renew}.
     *
     * @param declarations those of another year, empty if nothing is known
     * @return the year
     */
    public static LastYear of(List<Declaration> declarations) {
        return new LastYear(declarations, false);
    }

    /**
     * The same, of which everything is taken over, also goals, amounts and target values.
     *
     * @return the year with its values
     */
    public LastYear withValues() {
        return new LastYear(declarations, true);
    }

    /**
     * The declarations.
     *
     * @return as given
     */
    public List<Declaration> declarations() {
        return declarations;
    }

    /** Those of the same project: of its code, else of its name, and of its unit where both say one. */
    List<Declaration> of(Project project) {
        List<Declaration> coded =
                project.code().map(c -> byCode.getOrDefault(c, List.of())).orElse(List.of());
        return coded.isEmpty()
                ? byName.getOrDefault(project.name(), List.of()).stream()
                        .filter(d -> agree(d.project().implementingUnit(), project.implementingUnit())
                                && agree(d.project().code(), project.code()))
                        .toList()
                : coded;
    }

    private static boolean agree(Optional<String> a, Optional<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    /** A template with what is taken over from one of them. */
    Template into(Template template, Declaration other) {
        return values ? template.prefill(other) : template.renew(other);
    }
}
