package io.github.declarationsheet.review;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Project;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the declarations of a file have in common, looked up once a file however many there are. Immutable. */
final class Siblings {

    private final List<Declaration> declarations;
    private final Map<List<Object>, Integer> firstByCode = new HashMap<>();
    private final Map<List<Object>, Integer> firstByName = new HashMap<>();
    private final Map<List<Object>, Integer> firstByNameAlone = new HashMap<>();
    private final OptionalInt firstYear;
    private final OptionalInt secondYearAt;

    Siblings(Submission submission) {
        declarations = new ArrayList<>();
        for (Reading reading : submission.readings()) {
            declarations.add(reading.declaration());
        }
        for (int i = 0; i < declarations.size(); i++) {
            Declaration declaration = declarations.get(i);
            Project project = declaration.project();
            if (project.code().isPresent()) {
                firstByCode.putIfAbsent(identity(declaration, project.code().get()), i);
            }
            if (!project.name().isEmpty()) {
                List<Object> identity = identity(declaration, project.name());
                firstByName.putIfAbsent(identity, i);
                if (project.code().isEmpty()) {
                    firstByNameAlone.putIfAbsent(identity, i);
                }
            }
        }
        int first = nextYear(OptionalInt.empty());
        firstYear = first < 0 ? OptionalInt.empty() : declarations.get(first).fiscalYear();
        int second = nextYear(firstYear);
        secondYearAt = second < 0 ? OptionalInt.empty() : OptionalInt.of(second);
    }

    /** The first declaration that states a year, and not that one; -1 if none does. */
    private int nextYear(OptionalInt butNot) {
        for (int i = 0; i < declarations.size(); i++) {
            OptionalInt year = declarations.get(i).fiscalYear();
            if (year.isPresent() && !year.equals(butNot)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What makes two declarations be of one project; {@code id} is its code or its name. A list: the hash code of a
     * record takes long to start.
     */
    private static List<Object> identity(Declaration declaration, String id) {
        return List.of(declaration.fiscalYear(), declaration.project().implementingUnit(), id);
    }

    /** The first declaration of the same project before this one: of its code; where one has no code, of its name. */
    OptionalInt earlierOfSameProject(int index) {
        Declaration declaration = declarations.get(index);
        Optional<String> code = declaration.project().code();
        List<Object> name = identity(declaration, declaration.project().name());
        int first;
        if (code.isPresent()) {
            first = Math.min(
                    firstByCode.getOrDefault(identity(declaration, code.get()), index),
                    firstByNameAlone.getOrDefault(name, index));
        } else {
            first = firstByName.getOrDefault(name, index);
        }
        return first < index ? OptionalInt.of(first) : OptionalInt.empty();
    }

    /** The first year that any declaration states. */
    OptionalInt firstYear() {
        return firstYear;
    }

    /** The first declaration that states another year than the first. */
    OptionalInt secondYearAt() {
        return secondYearAt;
    }
}
