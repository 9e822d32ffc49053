package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** We write the rows of our workbooks ourselves; a workbook that POI draws them into is the oracle. */
class SheetRowsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final Declaration AWKWARD = Declaration.builder("<档案> & “数字化” ]]>_x000D_")
            .fiscalYear(2027)
            .overallGoal("  首行缩进　\n完成 <5> & <6> & <7> & <8> 四项\t工作，\uD83D\uDE00按 A&B 方案 ")
            .annualGoal("　　年度目标\n\n")
            .annual(a -> a.total("1234567890123.45").fiscal("0.10").carryover("0"))
            .indicator("产出指标", "数量指标", "档案&卷宗 <册>", "≥22.00(册)")
            .indicator("产出指标", "数量指标", "_x0041_编目", "=1,200(条)")
            .build();

    static List<Form> forms() {
        return StandardForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void rows_are_those_that_POI_writes(Form form) throws IOException {
        List<Declaration> declarations = new ArrayList<>(Samples.published());
        declarations.add(AWKWARD);
        for (Declaration declaration : declarations) {
            byte[] ours = ours(form, declaration);
            byte[] drawn = drawn(form, declaration);

            assertThat(rows(ours)).contains("<row r=\"1\"").isEqualTo(rows(drawn));
            assertThat(texts(ours)).hasSizeGreaterThan(50).isEqualTo(texts(drawn));
        }
    }

    private static byte[] ours(Form form, Declaration declaration) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DeclarationWriter(form).write(List.of(declaration), out);
        return out.toByteArray();
    }

    private static byte[] drawn(Form form, Declaration declaration) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new SheetDrawer(form, workbook).draw(declaration, workbook.createSheet());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String rows(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(SHEET)) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return xml.substring(xml.indexOf("<sheetData"), xml.indexOf("</sheetData>"));
                }
            }
        }
        throw new AssertionError("no sheet");
    }

    /** The texts as POI reads them, cell by cell. */
    private static List<String> texts(byte[] bytes) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheetAt(0);
            sheet.forEach(row -> row.forEach(cell -> texts.add(cell.getAddress() + " " + cell)));
        }
        return texts;
    }
}
