package io.github.declarationsheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever program saves a bent form, and however it looks, it is read the same. */
class WritersTest {

    private static final List<BorderStyle> BORDERS = List.of(BorderStyle.values());
    private static final List<HorizontalAlignment> ALIGNMENTS = List.of(
            HorizontalAlignment.GENERAL,
            HorizontalAlignment.LEFT,
            HorizontalAlignment.CENTER,
            HorizontalAlignment.RIGHT);
    private static final int SEEDS = Integer.getInteger("layout.written", 60);

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    @ParameterizedTest
    @EnumSource(Writer.class)
    void any_program_may_save_it(Writer writer) throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            Composition composition = Composition.of(writer.firstSeed() + seed);
            byte[] bytes = writer.write(composition.scene().book());
            Submission submission = reader.read(Source.of(writer.file(), bytes));
            assertThat(Check.differences(submission, composition.scene().expected()))
                    .as("seed %s, %s", composition.seed(), composition.names())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Writer.class,
            names = {"EXCEL", "EXCEL_97"})
    void looks_are_never_read(Writer writer) throws IOException {
        for (long seed = 0; seed < SEEDS / 3; seed++) {
            Composition composition = Composition.of(90_000L + seed);
            byte[] plain = writer.write(composition.scene().book());
            byte[] painted = writer.write(composition.scene().book(), new Paint(new Random(seed)));
            assertThat(facts(writer, painted))
                    .as("seed %s, %s", composition.seed(), composition.names())
                    .isEqualTo(facts(writer, plain));
        }
    }

    /** All that was read, with the places and the findings. */
    private List<Object> facts(Writer writer, byte[] bytes) {
        Submission submission = reader.read(Source.of(writer.file(), bytes));
        List<Object> facts = new ArrayList<>();
        for (Reading reading : submission.readings()) {
            Declaration declaration = reading.declaration();
            facts.add(declaration);
            facts.add(reading.range());
            facts.add(reading.places());
        }
        for (Finding finding : submission.findings()) {
            facts.add(finding.code().id() + finding.location().cellText() + finding.text());
        }
        return facts;
    }

    /** Colours, fonts, borders, widths, heights, comments, panes and grid lines. */
    private record Paint(Random random) implements Writer.Touch {

        private static final int STYLES = 30;

        @Override
        public void cell(Sheet sheet, org.apache.poi.ss.usermodel.Cell cell) {
            sheet.setDisplayGridlines(false);
            sheet.createFreezePane(1, 3);
            sheet.setColumnWidth(cell.getColumnIndex(), 256 * (1 + random.nextInt(60)));
            cell.getRow().setHeightInPoints(10 + random.nextInt(200));
            Workbook workbook = sheet.getWorkbook();
            if (workbook.getNumCellStyles() < STYLES * 4) {
                CellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor((short) (8 + random.nextInt(50)));
                style.setBorderBottom(BORDERS.get(random.nextInt(BORDERS.size())));
                style.setAlignment(ALIGNMENTS.get(random.nextInt(ALIGNMENTS.size())));
                style.setWrapText(random.nextBoolean());
                style.setIndention((short) random.nextInt(3));
                Font font = workbook.createFont();
                font.setBold(random.nextBoolean());
                font.setColor((short) (8 + random.nextInt(50)));
                font.setFontName("仿宋_GB2312");
                style.setFont(font);
                cell.setCellStyle(style);
            }
            if (random.nextInt(10) == 0) {
                CreationHelper helper = workbook.getCreationHelper();
                var anchor = helper.createClientAnchor();
                anchor.setCol1(cell.getColumnIndex());
                anchor.setRow1(cell.getRowIndex());
                anchor.setCol2(cell.getColumnIndex() + 2);
                anchor.setRow2(cell.getRowIndex() + 2);
                var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
                comment.setString(helper.createRichTextString("项目名称：请核对"));
                cell.setCellComment(comment);
            }
        }
    }
}
