package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatsTest {

    private static final double[] VALUES = {
        0,
        1,
        22,
        -1,
        0.5,
        -0.5,
        0.125,
        0.005,
        1.005,
        2.675,
        391.95000000000005,
        1234.565,
        -1234.565,
        1234567.891,
        99999.995,
        45292,
        45292.75,
        60,
        61,
        59.999999,
        1e9,
        12345678901.5,
        1e10,
        99999999999.0,
        1e11,
        1e12,
        1.5e15,
        1e20,
        1e-5,
        1e-10,
        1.00000000001e-10,
        1.23456789012345e-7,
        0.1 + 0.2,
        2.0 / 3,
        123456.789012345,
        -0.001,
        3919500,
        0.09569311905186406
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "@",
                "0",
                "0.0",
                "0.00",
                "0.000",
                "#,##0",
                "#,##0.00",
                "#",
                "#.##",
                "#.00",
                "0.0##",
                "000",
                "00000",
                "0%",
                "0.00%",
                "0.0#%",
                "0.00元",
                "0.00\"元\"",
                "￥#,##0.00",
                "¥#,##0.00",
                "\"¥\"#,##0.00",
                "[$¥-804]#,##0.00",
                "[$-804]#,##0.00",
                "0.00\\%",
                "0.00_ ",
                "#,##0.00_ ",
                "* #,##0",
                "#,##0.00_);(#,##0.00)",
                "#,##0.00_);[Red](#,##0.00)",
                "0.00_);[Red]\\(0.00\\)",
                "0.00;[Red]0.00",
                "[Blue]0",
                "\"（\"0\"年度）\"",
                "\"≥\"0.00\"次\"",
                "\\≤0.00",
                "0 \"天\"",
                "0\"-\"",
                "0\\ ",
                "yyyy-mm-dd",
                "yyyy\\-mm\\-dd",
                "yyyy/m/d",
                "yyyy/mm/dd;@",
                "yyyy.m.d",
                "m/d/yy",
                "yy-m-d",
                "yyyy年m月d日",
                "yyyy-mm-dd hh:mm:ss",
                "yyyy/m/d h:mm",
                "h:mm",
                "h:mm:ss",
                "mm:ss",
                "[$-804]yyyy/m/d",
                "yyyymmdd",
                "YYYY-MM-DD",
                "m/d",
                "d/m/yyyy",
                // shown by POI itself
                "mmm-yy",
                "d-mmm-yy",
                "h:mm AM/PM",
                "dddd",
                "[h]:mm",
                "0.00E+00"
            })
    void a_number_is_shown_as_poi_shows_it(String format) throws Exception {
        DataFormatter formatter = new DataFormatter(Locale.US);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellStyle(workbook.createCellStyle());
            cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat(format));
            for (double value : VALUES) {
                if (DateUtil.isADateFormat(-1, format) && (value < 0 || value > 2_958_465)) {
                    continue;
                }
                cell.setCellValue(value);
                assertThat(Cell.number(0, 0, Double.toString(value), format).text())
                        .as("%s in %s", value, format)
                        .isEqualTo(formatter.formatCellValue(cell));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    90      | "≥"0.00"(%)"             | ≥90.00(%)
                    0.9     | 0.00"%"                  | 0.90%
                    0.9     | 0.00%                    | 90.00%
                    45292   | yyyy"年"m"月"d"日"        | 2024年1月1日
                    45292   | [$-804]yyyy"年"m"月";@    | 2024年1月
                    0       | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_  | -
                    -5      | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_  | -5.00
                    -5      | 0;0;0                    | -5
                    1E+400  | 0.00                     | 1E+400
                    0.5     | # ?/?                    | 1/2
                    45292   | 0,                       | 45
                    -45292  | yyyy-mm-dd               | -45292
                    """)
    void a_number_is_shown_as_a_person_sees_it_where_poi_errs(String raw, String format, String text) {
        assertThat(Cell.number(0, 0, raw, format).text()).isEqualTo(text);
    }

    @Test
    void dates_are_told_from_numbers_as_poi_tells_them() {
        Random random = new Random(42);
        String alphabet = "yyymmdhs0#.,;@-/:\\\"[]$年月日 TAPE_*8DBNum1Red";
        for (int i = 0; i < 40_000; i++) {
            StringBuilder code = new StringBuilder();
            for (int k = random.nextInt(9); k >= 0; k--) {
                code.append(
                        random.nextInt(6) == 0
                                ? new String[] {"[DBNum1]", "[$-804]", "[Red]", "AM/PM", "[h]", ";@"}[random.nextInt(6)]
                                : String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
            String format = code.toString();
            boolean date = NumberFormats.isDate(format);
            if (DateUtil.isADateFormat(-1, format)) {
                assertThat(date).as(format).isTrue();
            } else if (date) {
                // words are left out, and of the rest nothing shows a number
                assertThat(format.replaceAll("\"[^\"]*\"|[\\\\!_*].?|\\[[^\\]]*\\]|;.*|[^\\x00-\\x7F]", ""))
                        .as(format)
                        .matches("[ymdhsaApPYMDHS/.,: -]*[yYmMdDhHsS][ymdhsaApPYMDHS/.,: -]*");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    yyyy"年"m"月"d"日" h"时"mm"分"             | 2024年12月31日 18时30分
                    yyyy"年"m"月"d"日"\\ hh"时"mm"分"ss"秒";@    | 2024年12月31日 18时30分00秒
                    [$-804]yyyy年mm月dd日 h时m分               | 2024年12月31日 18时30分
                    h"时"mm"分"                               | 18时30分
                    "截至"yyyy/m/d                            | 截至2024/12/31
                    yyyy!-mm!-dd                             | 2024-12-31
                    """)
    void a_date_with_words_is_a_date(String format, String text) {
        Cell cell = Cell.number(0, 0, "45657.770833333336", format);

        assertThat(cell.date()).contains(LocalDateTime.parse("2024-12-31T18:30:00"));
        assertThat(cell.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\"天\"",
                "\"共\"0\"个月\"",
                "#,##0.00\"元/年\"",
                "\"≤\"0\"d\"",
                "General\"d\"",
                "\"是\"",
                "0_d",
                "0\\d",
                "0.0\"h\";\"d\"",
                "[Red]0",
                "# ?/?",
                "0.00E+00",
                "@"
            })
    void a_number_with_words_is_none(String format) {
        assertThat(NumberFormats.isDate(format)).isFalse();
    }

    @Test
    void a_serial_is_the_date_that_poi_takes_it_for() {
        Random random = new Random(7);
        for (int i = 0; i < 30_000; i++) {
            double serial = i < 100 ? i : random.nextInt(2_958_465) + (random.nextBoolean() ? random.nextDouble() : 0);
            boolean date1904 = random.nextBoolean() && serial < 2_950_000;
            assertThat(Serials.date(serial, date1904))
                    .as("%s", serial)
                    .contains(DateUtil.getLocalDateTime(serial, date1904));
        }
        assertThat(Serials.date(-1, false)).isEmpty();
        assertThat(Serials.date(Double.NaN, false)).isEmpty();
        assertThat(Serials.date(1e300, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01",
                "1900-02-28",
                "1900-03-01",
                "2024-02-29T23:59:59",
                "9999-12-31",
                "2024-12-31T06:30:00Z"
            })
    void a_date_in_iso_becomes_the_number_of_the_same_date(String iso) {
        LocalDateTime expected =
                iso.contains("T") ? LocalDateTime.parse(iso.replace("Z", "")) : LocalDateTime.parse(iso + "T00:00:00");
        assertThat(Serials.date(Double.parseDouble(Serials.ofIso(iso, false)), false))
                .contains(expected);
    }

    @Test
    void what_is_no_date_in_iso_is_none() {
        assertThat(Serials.ofIso("2024-02-30", false)).isEmpty();
        assertThat(Serials.ofIso("去年", false)).isEmpty();
        assertThat(Serials.ofIso("1899-12-30", false)).isEmpty();
    }

    @Test
    void a_stored_number_has_15_digits() {
        assertThat(Cell.number(0, 0, "391.95000000000005", "0").decimal().orElseThrow())
                .hasToString("391.95");
        assertThat(Cell.number(0, 0, "3919500.00", "0").decimal().orElseThrow()).hasToString("3919500");
        assertThat(Cell.number(0, 0, "1E21", "0").decimal().orElseThrow()).hasToString("1000000000000000000000");
        assertThat(Cell.number(0, 0, "1E400", "0").decimal()).isEmpty();
        assertThat(Cell.text(0, 0, "1").decimal()).isEmpty();
    }

    @Test
    void a_format_has_a_shape_if_it_is_digits_and_literal_text() {
        assertThat(NumberShape.of("\"≥\"#,##0.00#\"(%)\"")).contains(new NumberShape("≥", "(%)", false, true, 1, 2, 3));
        assertThat(NumberShape.of("0.0%")).contains(new NumberShape("", "", true, false, 1, 1, 1));
        assertThat(NumberShape.of("General"))
                .hasValueSatisfying(s -> assertThat(s.general()).isTrue());
        assertThat(NumberShape.of("General\"元\""))
                .contains(new NumberShape("", "元", false, false, 1, 0, NumberShape.ANY));
        assertThat(NumberShape.of("#,##0.00_);(#,##0.00)")).contains(new NumberShape("", "", false, true, 1, 2, 2));
        assertThat(NumberShape.of("yyyy-mm-dd")).isEmpty();
        assertThat(NumberShape.of("0.00E+00")).isEmpty();
        assertThat(NumberShape.of("0!.0,\"万\"")).isEmpty();
        assertThat(NumberShape.of("[>=10000]0.00;0")).isEmpty();
    }

    @Test
    void numbers_are_told_from_what_java_only_takes_for_numbers() {
        assertThat(new String[] {"1", "-1.5", "+.5", "5.", "1e5", "1.5E-07"}).allMatch(Numbers::isNumber);
        assertThat(new String[] {"", "-", ".", "1d", "0x1p3", "NaN", "Infinity", "1e", "1 2", "١", "1,0"})
                .noneMatch(Numbers::isNumber);
    }
}
