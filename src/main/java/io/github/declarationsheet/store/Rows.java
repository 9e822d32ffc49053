package io.github.declarationsheet.store;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import io.github.declarationsheet.model.TargetValue.Range;
import io.github.declarationsheet.model.Taxonomy;
import io.github.declarationsheet.read.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes declarations and findings as rows. Not thread-safe. */
final class Rows implements AutoCloseable {

    private static final String RANGE = "~";

    private final Taxonomy taxonomy = Taxonomy.standard();
    private final List<Insert> inserts = new ArrayList<>();
    private final Insert declarations;
    private final Insert indicators;
    private final Insert others;
    private final Insert findings;

    Rows(Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("file_id", "position", "form", "sheet", "cell_range"));
        Draft.keys().forEach(key -> columns.add(Columns.of(key)));
        declarations = insert(connection, "declaration", columns);
        indicators = insert(
                connection,
                "indicator",
                List.of(
                        "declaration_id",
                        "scope",
                        "position",
                        "level1",
                        "level2",
                        "level3",
                        "class",
                        "kind",
                        "value",
                        "operator",
                        "number",
                        "lower",
                        "upper",
                        "unit",
                        "weight"));
        others = insert(
                connection, "other_field", List.of("declaration_id", "indicator_id", "position", "label", "text"));
        findings = insert(
                connection,
                "finding",
                List.of(
                        "file_id",
                        "position",
                        "declaration_position",
                        "code",
                        "severity",
                        "sheet",
                        "cell",
                        "field",
                        "text",
                        "message_zh",
                        "message_en"));
    }

    void add(long file, int position, Reading reading) throws SQLException {
        Declaration declaration = reading.declaration();
        Draft draft = Draft.of(declaration);
        List<Object> values = new ArrayList<>(List.of(
                file,
                position,
                reading.form().id(),
                reading.sheet(),
                reading.range().a1()));
        for (String key : Draft.keys()) {
            values.add(draft.get(key));
        }
        long id = declarations.add(values.toArray());
        addIndicators(id, "annual", declaration.indicators());
        addIndicators(id, "term", declaration.termIndicators());
        addOthers(id, OptionalLong.empty(), declaration.other());
    }

    void add(long file, List<Finding> list) throws SQLException {
        int position = 0;
        for (Finding f : list) {
            findings.add(
                    file,
                    position++,
                    f.location().declaration(),
                    f.code().id(),
                    f.severity().id(),
                    f.location().sheet(),
                    f.location().cellText(),
                    f.field(),
                    f.text(),
                    f.message(Locale.CHINESE),
                    f.message(Locale.ENGLISH));
        }
    }

    @Override
    public void close() throws SQLException {
        for (Insert insert : inserts) {
            insert.close();
        }
    }

    private void addIndicators(long declaration, String scope, List<Indicator> list) throws SQLException {
        int position = 0;
        for (Indicator indicator : list) {
            TargetValue target = indicator.target();
            Optional<Quantitative> single = as(Quantitative.class, target);
            Optional<Range> range = as(Range.class, target);
            long id = indicators.add(
                    declaration,
                    scope,
                    position++,
                    indicator.level1(),
                    indicator.level2(),
                    indicator.level3(),
                    taxonomy.classOf(indicator.level1()).map(Rows::word),
                    taxonomy.kindOf(indicator.level2()).map(Rows::word),
                    target.text(),
                    single.flatMap(Quantitative::comparison)
                            .map(Comparison::symbol)
                            .or(() -> range.map(r -> RANGE)),
                    single.map(Quantitative::number),
                    range.map(Range::lower),
                    range.map(Range::upper),
                    single.map(Quantitative::unit).or(() -> range.map(Range::unit)),
                    indicator.weight());
            addOthers(declaration, OptionalLong.of(id), indicator.other());
        }
    }

    private void addOthers(long declaration, OptionalLong indicator, List<OtherField> list) throws SQLException {
        int position = 0;
        for (OtherField other : list) {
            others.add(declaration, indicator, position++, other.label(), other.text());
        }
    }

    private Insert insert(Connection connection, String table, List<String> columns) throws SQLException {
        Insert insert = new Insert(connection, table, columns);
        inserts.add(insert);
        return insert;
    }

    private static <T> Optional<T> as(Class<T> type, TargetValue value) {
        return Optional.of(value).filter(type::isInstance).map(type::cast);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
