package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job through all rooms: the three published declarations that {@code examples/submissions} holds. */
@Tag("end-to-end")
class EndToEndTest {

    private static final Path SUBMISSIONS = Path.of("examples/submissions");

    private final Path folder;
    private final Path database;

    EndToEndTest(@TempDir Path folder) {
        this.folder = folder;
        this.database = folder.resolve("declarations.db");
    }

    @Test
    void importStoresThreeDeclarationsAndSixtyEightIndicators() throws Exception {
        Ran ran = Ran.of("import", SUBMISSIONS, "--store", database, "--lang", "zh");

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.lines())
                .contains("　文　件：3 个（入库 3）", "　申报表：本次入库 3 份，绩效指标 68 条")
                .anyMatch(l -> l.startsWith("　问　题：错误 0 条，"));
        assertThat(ran.code()).isZero();
        assertThat(one("SELECT COUNT(*) FROM declaration")).isEqualTo("3");
        assertThat(one("SELECT COUNT(*) FROM indicator")).isEqualTo("68");
        assertThat(one("SELECT COUNT(*) FROM indicator WHERE class IS NULL OR kind IS NULL"))
                .isEqualTo("0");
        assertThat(one("SELECT funding_annual_total FROM declaration WHERE project_name = '文体事务管理'"))
                .isEqualTo("3919500");
        assertThat(one("SELECT SUM(funding_annual_total_fen) = SUM(funding_annual_fiscal_fen "
                        + "+ funding_annual_carryover_fen + funding_annual_other_fen) FROM declaration"))
                .isEqualTo("1");
    }

    @Test
    void importingTwiceStoresNothingTwice() throws Exception {
        Ran.of("import", SUBMISSIONS, "--store", database);
        Ran again = Ran.of("import", SUBMISSIONS, "--store", database);

        assertThat(again.code()).isZero();
        assertThat(again.lines()).contains("  Files:        3 (duplicate 3)");
        assertThat(one("SELECT COUNT(*) FROM file")).isEqualTo("3");
        assertThat(one("SELECT COUNT(*) FROM indicator")).isEqualTo("68");
    }

    @Test
    void checkAcceptsThePublishedDeclarations() {
        Ran ran = Ran.of("check", SUBMISSIONS);

        assertThat(ran.out())
                .contains("Files: 3 (accepted 3, rejected 0, unreadable 0, skipped 0). Declarations: 3.", "Errors: 0 ");
        assertThat(ran.code()).isZero();
    }

    /** Two walks over JSON and workbook end where they began. */
    @Test
    void whatReadPrintsFillsAFormThatReadsTheSame() throws IOException {
        Path data = Files.write(
                folder.resolve("data.json"), Ran.of("read", SUBMISSIONS).bytes());
        Path filled = folder.resolve("filled.xlsx");

        assertThat(Ran.of("fill", data, "-o", filled).code()).isZero();
        Path again =
                Files.write(folder.resolve("again.json"), Ran.of("read", filled).bytes());
        Path filledAgain = folder.resolve("again.xlsx");
        assertThat(Ran.of("fill", again, "-o", filledAgain).code()).isZero();

        assertThat(Files.mismatch(filled, filledAgain)).isEqualTo(-1);
        assertThat(Files.readString(again)).contains("\"project\":{\"name\":\"文体事务管理\"");
    }

    @Test
    void aFilledFormSpoiledInOneFileDoesNotStopTheOthers() throws IOException {
        Path mixed = Files.createDirectory(folder.resolve("申报"));
        try (var files = Files.list(SUBMISSIONS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).toList()) {
                Files.copy(file, mixed.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createFile(mixed.resolve("00-空.xlsx"));
        Files.writeString(mixed.resolve("01-文本.xlsx"), "这不是工作簿");
        Files.writeString(mixed.resolve("02-公文.pdf"), "%PDF-1.7\n");
        Files.createFile(mixed.resolve("~$锁.xlsx"));

        Ran ran = Ran.of("import", mixed, folder.resolve("没有.xlsx"), "--store", database, "--lang", "zh");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).isEmpty();
        assertThat(ran.out())
                .contains("00-空.xlsx：无法读取，未入库", "R-EMPTY", "R-NOT-WORKBOOK", "R-FORMAT-REFUSED", "R-MISSING-FILE")
                .contains("　文　件：8 个（入库 3，无法读取 4，跳过 1）", "本次入库 3 份，绩效指标 68 条");
    }

    @Test
    void aBlankTemplateIsReadAsAFormWithoutContent() {
        Path blank = folder.resolve("blank.xlsx");
        Ran.of("template", "--year", "2027", "-o", blank);

        Ran ran = Ran.of("check", blank);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("F-NAME-MISSING").doesNotContain("R-NO-FORM", "R-UNCLAIMED");
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
