package io.github.declarationsheet.grid;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes, opening gives a book or a finding, never an exception. Runs its seeds with the tests; fuzzes with {@code JAZZER_FUZZ=1}. */
class XlsxReaderFuzzTest {

    private static final Limits SMALL = Limits.STANDARD
            .withPartBytes(1 << 20)
            .withTotalBytes(4 << 20)
            .withCells(2000)
            .withMerges(500);

    /** The zip layer: the bytes are the file. */
    @FuzzTest
    void a_file(byte[] bytes) {
        byte[] file = bytes.clone();
        if (file.length > 4) {
            file[0] = 'P';
            file[1] = 'K';
            file[2] = 3;
            file[3] = 4;
        }
        BookReader.open(Source.of("fuzz", file), SMALL);
    }

    /** The parsers: the bytes are parts of a sound zip. */
    @FuzzTest
    void parts(FuzzedDataProvider data) {
        Zips zip = Zips.sheet(
                        "<sheetData><row r='1'><c r='A1' t='s' s='0'><v>0</v></c><c r='B1'><v>1</v></c></row></sheetData>")
                .strings("<si><t>甲</t></si>")
                .styles("0.00");
        String[] parts = {
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "_rels/.rels"
        };
        String part = parts[data.consumeInt(0, parts.length - 1)];
        Opened opened = BookReader.open(
                Source.of("fuzz", zip.with(part, data.consumeRemainingAsBytes()).bytes()), SMALL);
        if (opened instanceof Opened.Workbook workbook) {
            workbook.book().sheets().forEach(s -> s.cells().forEach(c -> {
                c.text();
                c.date();
                c.decimal();
                c.shape();
            }));
        }
    }
}
