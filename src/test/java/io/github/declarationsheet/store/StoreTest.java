package io.github.declarationsheet.store;

import static io.github.declarationsheet.store.Fixtures.declaration;
import static io.github.declarationsheet.store.Fixtures.error;
import static io.github.declarationsheet.store.Fixtures.outcome;
import static io.github.declarationsheet.store.Fixtures.unreadable;
import static io.github.declarationsheet.store.Fixtures.withAmount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-30T08:15:30.123Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Path file;
    private final Database database;

    StoreTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("申报.db");
        this.database = new Database(file);
    }

    @Test
    void everyFieldHasItsColumn() throws Exception {
        Stored stored = put(outcome("a.xlsx", "a", List.of(), declaration()));

        assertThat(stored)
                .isEqualTo(new Stored("a.xlsx", Fate.STORED, 1, 6, new BigDecimal("3919500.00"), Optional.empty()));
        assertThat(database.rows("SELECT path, sha256, status, imported_at FROM file"))
                .containsExactly("a.xlsx|ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb|accepted"
                        + "|2024-11-30T08:15:30Z");
        assertThat(database.rows("SELECT position, form, sheet, cell_range, fiscal_year, project_name, project_code, "
                        + "project_nature, project_category, project_supervising_department, "
                        + "project_implementing_unit, project_start_date, project_end_date FROM declaration"))
                .containsExactly("0|standard|文体事务管理|A1:G36|2024|文体事务管理|∅|其他经常性项目|特定目标类"
                        + "|上海市松江区人民政府中山街道办事处|上海市松江区中山街道社区党群服务中心|2024-01-01|2024-12-31");
        assertThat(database.rows("SELECT funding_total, funding_annual_total, funding_annual_fiscal, "
                        + "funding_annual_carryover, goals_overall, goals_annual FROM declaration"))
                .containsExactly("∅|3919500|3919500|0|∅|完成图书馆文献信息资源的更新、收集；\n开展好文物法宣传。");
        assertThat(database.rows(
                        "SELECT scope, position, level1, level2, level3, class, kind, value, operator, number, "
                                + "lower, upper, unit, weight FROM indicator ORDER BY scope, position"))
                .containsExactly(
                        "annual|0|成本指标|经济成本指标|非遗主题活动成本|cost|economic_cost|≤8571.43(元/场)|≤|8571.43|∅|∅|元/场|∅",
                        "annual|1|产出指标|数量指标|走访慰问次数|output|quantity|=22.00(个)|=|22|∅|∅|个|∅",
                        "annual|2|产出指标|质量指标|活动参与率|output|quality|85%-95%|~|∅|85|95|%|∅",
                        "annual|3|效益指标|社会效益指标|居民文化生活|benefit|social_benefit|良好|∅|∅|∅|∅|∅|∅",
                        "annual|4|满意度指标||居民满意度|satisfaction|∅|≥90.00(%)|≥|90|∅|∅|%|10",
                        "term|0|产出指标|数量指标|三年活动场次|output|quantity|≥300(场)|≥|300|∅|∅|场|∅");
        assertThat(database.rows("SELECT i.level3, o.position, o.label, o.text FROM other_field o "
                        + "LEFT JOIN indicator i ON i.id = o.indicator_id ORDER BY o.id"))
                .containsExactly("居民满意度|0|评分标准|每低1%扣0.5分", "∅|0|立项依据|《公共文化服务保障法》");
    }

    @Test
    void theKeysOfTheModelAreTheColumnsOfTheTable() throws Exception {
        put();

        assertThat(database.rows("SELECT name FROM pragma_table_info('declaration')"))
                .containsAll(Draft.keys().stream().map(Columns::of).toList());
        assertThat(Columns.of("funding.annualTotal")).isEqualTo("funding_annual_total");
    }

    @Test
    void theSameBytesAreStoredOnce() throws Exception {
        Outcome first = outcome("a.xlsx", "a", List.of(), declaration());
        Outcome copy = outcome("副本/a.xlsx", "a", List.of(), declaration());

        try (Store store = Store.open(file, CLOCK)) {
            assertThat(store.put(first).fate()).isEqualTo(Fate.STORED);
            assertThat(store.put(first)).isEqualTo(Stored.duplicate("a.xlsx", "a.xlsx"));
        }
        List<String> before = counts();
        assertThat(put(copy)).isEqualTo(Stored.duplicate("副本/a.xlsx", "a.xlsx"));

        assertThat(counts()).isEqualTo(before).containsExactly("1", "1", "6", "2", "0");
    }

    @Test
    void acceptedDeclarationsOfARejectedFileAreStored() throws Exception {
        Outcome outcome = outcome(
                "a.xlsx", "a", List.of(error("a.xlsx", 1)), withAmount("1.00"), declaration(), withAmount("2.50"));

        Stored stored = put(outcome);

        assertThat(stored)
                .isEqualTo(new Stored("a.xlsx", Fate.PARTLY_STORED, 2, 2, new BigDecimal("3.50"), Optional.empty()));
        assertThat(database.rows("SELECT position, project_name FROM declaration ORDER BY position"))
                .containsExactly("0|项目 1.00", "2|项目 2.50");
        assertThat(database.rows("SELECT position, declaration_position, code, severity, sheet, cell, field, text, "
                        + "message_zh, message_en FROM finding"))
                .containsExactly("0|1|I-VALUE-PLACEHOLDER|error|文体事务管理|G13|indicators[0].value|≤**元"
                        + "|指标值“≤**元”是占位符，请填写。|The value “≤**元” is a placeholder.");
        assertThat(put(outcome).fate()).isEqualTo(Fate.DUPLICATE);
    }

    @Test
    void aRejectedFileKeepsItsFindingsAndMayComeAgain() throws Exception {
        Outcome rejected = outcome("a.xlsx", "a", List.of(error("a.xlsx", 0)), declaration());
        assertThat(put(rejected)).isEqualTo(Stored.nothing("a.xlsx", Fate.NOT_STORED));
        assertThat(put(rejected).fate()).isEqualTo(Fate.NOT_STORED);
        assertThat(counts()).containsExactly("1", "0", "0", "0", "1");
        assertThat(database.one("SELECT status FROM file")).isEqualTo("rejected");

        // the rules were changed, the bytes were not
        assertThat(put(outcome("a.xlsx", "a", List.of(), declaration())).fate()).isEqualTo(Fate.STORED);
        assertThat(counts()).containsExactly("1", "1", "6", "2", "0");
    }

    @Test
    void whatWasNotReadIsToldButNeverStoredAsADeclaration() throws Exception {
        assertThat(put(unreadable("b.xlsx", "xyz")).fate()).isEqualTo(Fate.UNREADABLE);
        assertThat(put(new Outcome("gone.xlsx", Status.UNREADABLE, Optional.empty(), List.of()))
                        .fate())
                .isEqualTo(Fate.UNREADABLE);
        assertThat(put(new Outcome("~$a.xlsx", Status.SKIPPED, Optional.empty(), List.of()))
                        .fate())
                .isEqualTo(Fate.SKIPPED);

        assertThat(database.rows("SELECT path, status FROM file")).containsExactly("b.xlsx|unreadable");
        assertThat(database.rows("SELECT code FROM finding")).containsExactly("R-DAMAGED");
    }

    @Test
    void aFileIsStoredWhollyOrNotAtAll() throws Exception {
        put(outcome("before.xlsx", "before", List.of(), withAmount("1.00")));
        database.execute("CREATE TRIGGER fail BEFORE INSERT ON indicator WHEN NEW.level3 = '居民满意度' "
                + "BEGIN SELECT RAISE(ABORT, 'disk gone'); END");

        List<String> counts = counts();

        try (Store store = Store.open(file, CLOCK)) {
            Outcome fails = outcome(
                    "a.xlsx", "a", List.of(error("a.xlsx", 0)), withAmount("3.00"), withAmount("4.00"), declaration());
            assertThatThrownBy(() -> store.put(fails))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("disk gone");
            assertThat(counts()).isEqualTo(counts);

            // the store is fit for the next file
            assertThat(store.put(outcome("b.xlsx", "b", List.of(), withAmount("5.00")))
                            .fate())
                    .isEqualTo(Fate.STORED);
        }
        assertThat(database.rows("SELECT path FROM file ORDER BY id")).containsExactly("before.xlsx", "b.xlsx");
    }

    @Test
    void amountsAreExactAndSumExactly() throws Exception {
        Random random = new Random(15);
        List<BigDecimal> amounts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int digits = 3 + random.nextInt(13);
            amounts.add(new BigDecimal(
                    new BigInteger("9".repeat(digits))
                            .subtract(BigInteger.valueOf(random.nextInt(1, 1 << 20))
                                    .mod(BigInteger.TEN.pow(digits))),
                    2));
        }
        put(outcome("a.xlsx", "a", List.of(), declarations(amounts)));

        assertThat(database.rows("SELECT funding_annual_total FROM declaration ORDER BY position"))
                .map(BigDecimal::new)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(amounts);
        assertThat(database.one("SELECT SUM(funding_annual_total_fen) FROM declaration"))
                .isEqualTo(amounts.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .unscaledValue()
                        .toString());
        assertThat(database.one("SELECT COUNT(*) FROM declaration WHERE funding_annual_total > 1000000"))
                .isEqualTo(Long.toString(amounts.stream()
                        .filter(a -> a.compareTo(new BigDecimal("1000000")) > 0)
                        .count()));
    }

    @Test
    void fractionsOfAFenAreKept() throws Exception {
        List<BigDecimal> amounts = List.of(
                new BigDecimal("33333.3333333333"), new BigDecimal("0.123456789012345"), new BigDecimal("-0.005"));
        put(outcome("a.xlsx", "a", List.of(), declarations(amounts)));

        assertThat(database.rows("SELECT funding_annual_total FROM declaration ORDER BY position"))
                .map(BigDecimal::new)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(amounts);
    }

    @Test
    void scriptsRunOnceAndAreWrittenDown() throws Exception {
        put();
        put();

        assertThat(database.rows("SELECT * FROM schema_version"))
                .containsExactly("1|001-declarations.sql|2024-11-30T08:15:30Z");
    }

    @Test
    void aDatabaseOfALaterVersionIsRefused() throws Exception {
        put();
        database.execute("INSERT INTO schema_version VALUES (99, '099-later.sql', '2030-01-01T00:00:00Z')");

        assertRefused(file, StoreException.Problem.TOO_NEW);
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws Exception {
        database.execute("CREATE TABLE customer (id INTEGER)");

        assertRefused(file, StoreException.Problem.NOT_OURS);
        assertThat(database.rows("SELECT name FROM sqlite_master")).containsExactly("customer");
    }

    @Test
    void whatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
        Path text = Files.writeString(folder.resolve("a.xlsx"), "PK no database at all".repeat(99));

        assertRefused(text, StoreException.Problem.NOT_A_DATABASE);
        assertThat(Files.readString(text, StandardCharsets.UTF_8)).startsWith("PK");
    }

    @Test
    void aFolderThatIsNotThereIsAClearProblem() {
        assertRefused(folder.resolve("没有/a.db"), StoreException.Problem.NOT_WRITABLE);
    }

    @Test
    void nothingStaysBesideAClosedDatabase() throws Exception {
        put(outcome("a.xlsx", "a", List.of(), declaration()));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private Stored put(Outcome outcome) throws IOException {
        try (Store store = Store.open(file, CLOCK)) {
            return store.put(outcome);
        }
    }

    private void put() throws IOException {
        Store.open(file, CLOCK).close();
    }

    private List<String> counts() throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : List.of("file", "declaration", "indicator", "other_field", "finding")) {
            counts.add(database.one("SELECT COUNT(*) FROM " + table));
        }
        return counts;
    }

    private static Declaration[] declarations(List<BigDecimal> amounts) {
        return amounts.stream().map(a -> withAmount(a.toPlainString())).toArray(Declaration[]::new);
    }

    private static void assertRefused(Path file, StoreException.Problem problem) {
        assertThatThrownBy(() -> Store.open(file, CLOCK).close())
                .asInstanceOf(type(StoreException.class))
                .extracting(StoreException::problem)
                .isEqualTo(problem);
    }
}
