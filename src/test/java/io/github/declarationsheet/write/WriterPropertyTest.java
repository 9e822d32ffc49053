package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is declared stands on the sheet, and its rows are high enough to show it. */
class WriterPropertyTest {

    private static final String CHARACTERS =
            "街道社区公共文化服务绩效目标申报完成率的一二三四五六七八九十，。；、：“”（）《》—…≥≤±％０１abcXYZ0123456789 .,%/()-+=@_&<>'\"𠮷🎉é";

    private static final List<String> SNAGS =
            List.of("=SUM(A1)", "_x000D_", "_x005F_", "-1", "+1", "@", "'", "\t", "　");

    private static final List<String> LEVELS = List.of("成本指标", "产出指标", "效益指标", "满意度指标", "自定义的一级指标名称很长");

    private static final List<String> SUBLEVELS = List.of("数量指标", "质量指标", "生态环境成本指标", "服务对象满意度指标", "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void any_declaration_is_held_and_shown(long seed) throws IOException {
        Random random = new Random(seed);
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            declarations.add(declaration(random));
        }

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Reopened.WRITER.write(declarations, out)).isEmpty();

        Reopened book = Reopened.open(out.toByteArray());
        for (int i = 0; i < declarations.size(); i++) {
            assertThat(book.declaration(i)).isEqualTo(declarations.get(i));
            shown(book, i);
        }
    }

    /** Counts lines as a program with 宋体 does at the very least: 14 pixels a character, 7 a half one. */
    private static void shown(Reopened book, int index) {
        XSSFSheet sheet = book.workbook().getSheetAt(index);
        List<CellRangeAddress> merges = sheet.getMergedRegions();
        for (var row : sheet) {
            assertThat(row.getHeightInPoints()).isBetween(19f, 409.5f);
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.STRING || cell.getRowIndex() < 2) {
                    continue;
                }
                CellRangeAddress range = merges.stream()
                        .filter(m -> m.isInRange(cell))
                        .findFirst()
                        .orElse(new CellRangeAddress(
                                cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
                double height = 0;
                for (int r = range.getFirstRow(); r <= range.getLastRow(); r++) {
                    height += sheet.getRow(r).getHeightInPoints();
                }
                double pixels = -5 - 12 * cell.getCellStyle().getIndention();
                for (int c = range.getFirstColumn(); c <= range.getLastColumn(); c++) {
                    pixels += sheet.getColumnWidth(c) / 256.0 * 8;
                }
                assertThat(height)
                        .as("height of %s on sheet %s", cell.getAddress(), index)
                        .isGreaterThanOrEqualTo(linesAtLeast(cell.getStringCellValue(), pixels) * 15.2);
            }
        }
    }

    private static int linesAtLeast(String text, double pixels) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            double width = paragraph.codePoints().map(c -> c < 0x80 ? 7 : 14).sum();
            lines += Math.max(1, (int) Math.ceil(width / pixels));
        }
        return lines;
    }

    private static Declaration declaration(Random random) {
        Draft draft = new Draft();
        for (String key : Draft.keys()) {
            if (random.nextInt(4) > 0 && !key.equals("project.code")) {
                draft.put(key, value(key, random));
            }
        }
        int count = 1 + random.nextInt(random.nextInt(5) == 0 ? 200 : 30);
        for (int i = 0; i < count; i++) {
            draft.indicators()
                    .add(Indicator.of(
                            LEVELS.get(Math.min(i * LEVELS.size() / count + random.nextInt(2), LEVELS.size() - 1)),
                            SUBLEVELS.get(random.nextInt(SUBLEVELS.size())),
                            "名" + text(random, random.nextInt(10) == 0 ? 200 : 30),
                            random.nextBoolean() ? "≥" + random.nextInt(100_000) / 100.0 + "(%)" : text(random, 40)));
        }
        return draft.build();
    }

    private static Object value(String key, Random random) {
        Class<?> type = Draft.type(key);
        if (type == Integer.class) {
            return 1990 + random.nextInt(120);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(1850, 1, 1).plusDays(random.nextInt(100_000));
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(Math.floorMod(random.nextLong(), 1_000_000_000_000_000L), 2 + random.nextInt(5));
        }
        if (key.startsWith("goals.")) {
            StringBuilder goal = new StringBuilder(text(random, 300));
            for (int lines = random.nextInt(60); lines > 0; lines--) {
                goal.append('\n').append(text(random, 200));
            }
            return goal.toString();
        }
        return text(random, 80);
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int[] characters = CHARACTERS.codePoints().toArray();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
            if (random.nextInt(50) == 0) {
                text.append(SNAGS.get(random.nextInt(SNAGS.size())));
            }
        }
        return text.toString();
    }
}
