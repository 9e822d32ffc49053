package warm;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.Project;
import io.github.declarationsheet.model.TargetValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Filled standard forms in memory: the examples with other names, other numbers and another choice of indicators. */
final class FilledForms {

    private static final int FEWEST = 13;

    private FilledForms() {}

    static List<byte[]> make(int count, Path examples) throws IOException {
        DeclarationSheets sheets = DeclarationSheets.standard();
        List<Declaration> models = new ArrayList<>();
        try (Stream<Path> files = Files.list(examples)) {
            for (Path file : files.sorted().toList()) {
                sheets.read(Source.of(file)).readings().forEach(r -> models.add(r.declaration()));
            }
        }
        Random random = new Random(2024);
        List<byte[]> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(List.of(varied(models.get(i % models.size()), i, random)), out);
            forms.add(out.toByteArray());
        }
        return forms;
    }

    private static Declaration varied(Declaration d, int i, Random random) {
        Project p = d.project();
        Project named = new Project(
                p.name() + i,
                p.code(),
                p.nature(),
                p.category(),
                p.supervisingDepartment(),
                p.implementingUnit(),
                p.startDate(),
                p.endDate());
        List<Indicator> rows = new ArrayList<>();
        int surplus = d.indicators().size() - FEWEST;
        for (Indicator row : d.indicators()) {
            if (surplus > 0 && random.nextInt(4) == 0) {
                surplus--;
            } else {
                rows.add(new Indicator(
                        row.level1(), row.level2(), row.level3() + i, varied(row.target(), random), row.weight(), row.other()));
            }
        }
        return new Declaration(d.fiscalYear(), named, d.funding(), d.goals(), rows, d.termIndicators(), d.other());
    }

    private static TargetValue varied(TargetValue target, Random random) {
        if (target instanceof TargetValue.Quantitative q && q.comparison().isPresent()) {
            Comparison comparison = q.comparison().get();
            return TargetValue.of(comparison, BigDecimal.valueOf(random.nextInt(10_000), 2), q.unit());
        }
        return target;
    }
}
