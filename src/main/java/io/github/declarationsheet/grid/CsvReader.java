package io.github.declarationsheet.grid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a grid of a table that was saved as text: fields parted by commas, semicolons or tabs, in quotes where they hold
 * one of these or a line break. A row is a record, as Excel counts them, also where a field has several lines.
 */
final class CsvReader {

    private static final String SEPARATORS = ",;\t";

    private static final char QUOTE = '"';

    private static final char MARK = '\uFEFF';

    private final String text;
    private final char separator;
    private final Limits limits;
    private final List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private int at;

    private CsvReader(String text, Limits limits) {
        this.text = text;
        this.separator = separator(text);
        this.limits = limits;
    }

    static Opened read(Source source, Limits limits) {
        Grid grid = new CsvReader(decode(source.bytes()), limits).grid(sheetName(source.name()));
        return new Opened.Workbook(new Book(List.of(grid), Map.of(), Map.of()), List.of());
    }

    private Grid grid(String name) {
        while (at < text.length()) {
            add(field());
            char end = at < text.length() ? text.charAt(at++) : '\n';
            if (end == separator) {
                column++;
            } else {
                at += end == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                row++;
                column = 0;
            }
        }
        return Grid.of(name, cells, List.of());
    }

    /** The field that begins here; the reader stands at what ends it. */
    private String field() {
        if (at < text.length() && text.charAt(at) == QUOTE) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != QUOTE) {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == QUOTE) {
                field.append(text.charAt(at++));
            } else {
                // what stands behind the closing quote belongs to the field, as Excel has it
                while (at < text.length() && !isEnd(text.charAt(at))) {
                    field.append(text.charAt(at++));
                }
                return field.toString();
            }
        }
        throw Refusal.damaged("quote", Integer.toString(row + 1));
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void add(String field) {
        if (field.length() > limits.textLength()) {
            throw Refusal.limit("text", Integer.toString(row + 1), limits.textLength());
        }
        if (!field.isBlank()) {
            if (cells.size() == limits.cells()) {
                throw Refusal.limit("cells", Integer.toString(row + 1), limits.cells());
            }
            cells.add(Cell.text(row, column, field));
        }
    }

    /** The separator that parts most fields of the first line, outside of quotes. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            quoted ^= text.charAt(i) == QUOTE;
            int known = SEPARATORS.indexOf(text.charAt(i));
            if (!quoted && known >= 0) {
                counts[known]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** As Excel names the sheet of such a file: by the file's name without its folder and ending. */
    private static String sheetName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** UTF-16 where a mark says so, UTF-8 where the bytes are that, else GB18030, in which Chinese Windows saves. */
    private static String decode(byte[] bytes) {
        if (FileKind.startsWith(bytes, 0, "\u00FF\u00FE") || FileKind.startsWith(bytes, 0, "\u00FE\u00FF")) {
            return decode(bytes, StandardCharsets.UTF_16);
        }
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decode(bytes, Charset.forName("GB18030"));
        }
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return strictly(bytes, charset);
        } catch (CharacterCodingException e) {
            throw Refusal.notWorkbook("charset");
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
