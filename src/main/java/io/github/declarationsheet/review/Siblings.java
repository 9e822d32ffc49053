package io.github.declarationsheet.review;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Project;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the declarations of a file have in common, looked up once a file however many there are. Immutable. */
final class Siblings {

    private final List<Declaration> declarations;
    private final Map<Identity, Integer> firstByCode = new HashMap<>();
    private final Map<Identity, Integer> firstByName = new HashMap<>();
    private final Map<Identity, Integer> firstByNameAlone = new HashMap<>();
    private final OptionalInt firstYear;
    private final OptionalInt secondYearAt;

    Siblings(Submission submission) {
        declarations = submission.readings().stream().map(Reading::declaration).toList();
        for (int i = 0; i < declarations.size(); i++) {
            Declaration declaration = declarations.get(i);
            Project project = declaration.project();
            if (project.code().isPresent()) {
                firstByCode.putIfAbsent(Identity.of(declaration, project.code().get()), i);
            }
            if (!project.name().isEmpty()) {
                Identity identity = Identity.of(declaration, project.name());
                firstByName.putIfAbsent(identity, i);
                if (project.code().isEmpty()) {
                    firstByNameAlone.putIfAbsent(identity, i);
                }
            }
        }
        firstYear =
                declarations.stream().flatMapToInt(d -> d.fiscalYear().stream()).findFirst();
        secondYearAt = IntStream.range(0, declarations.size())
                .filter(i -> declarations.get(i).fiscalYear().isPresent())
                .filter(i -> !declarations.get(i).fiscalYear().equals(firstYear))
                .findFirst();
    }

    /** What makes two declarations be of one project; {@code id} is its code or its name. */
    private record Identity(OptionalInt year, Optional<String> unit, String id) {

        static Identity of(Declaration declaration, String id) {
            return new Identity(declaration.fiscalYear(), declaration.project().implementingUnit(), id);
        }
    }

    /** The first declaration of the same project before this one: of its code; where one has no code, of its name. */
    OptionalInt earlierOfSameProject(int index) {
        Declaration declaration = declarations.get(index);
        Identity name = Identity.of(declaration, declaration.project().name());
        Stream<Integer> first = declaration
                .project()
                .code()
                .map(code -> Stream.of(
                        firstByCode.getOrDefault(Identity.of(declaration, code), index),
                        firstByNameAlone.getOrDefault(name, index)))
                .orElseGet(() -> Stream.of(firstByName.getOrDefault(name, index)));
        return first.mapToInt(Integer::intValue).filter(i -> i < index).min();
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
