package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells that a formula names, moved as inserted rows move them; all else of the formula stays as written. */
final class FormulaReferences {

    /** A text, or a reference with the sheet it may name: {@code 'a b'!$A$1:B2}, {@code A1}, {@code $1:$2}. */
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"]|\"\")*\""
            + "|(?<![\\p{L}\\p{N}_.$\\]])"
            + "(?<sheet>'(?:[^']|'')+'!|[\\p{L}\\p{N}_.\\[\\]:]+!)?"
            + "(?:(?<c1>\\$?[A-Za-z]{1,3})(?<r1>\\$?[0-9]{1,7})(?::(?<c2>\\$?[A-Za-z]{1,3})(?<r2>\\$?[0-9]{1,7}))?"
            + "|(?<w1>\\$?[0-9]{1,7}):(?<w2>\\$?[0-9]{1,7}))"
            + "(?![\\p{L}\\p{N}_.(!])");

    private static final Pattern ADDRESS_IN_TEXT = Pattern.compile("\"[^\"]*[A-Za-z]\\$?[0-9]*[^\"]*\"");

    private FormulaReferences() {}

    /** Whether a formula puts addresses together from texts, which nobody can move. */
    static boolean isOpaque(String formula) {
        String upper = formula.toUpperCase(Locale.ROOT);
        int at = upper.indexOf("INDIRECT(");
        return at >= 0 && ADDRESS_IN_TEXT.matcher(upper.substring(at)).find();
    }

    /**
     * The formula after rows were inserted.
     *
     * @param own whether a reference without a sheet means the sheet of the rows
     * @param sheet the sheet of the rows
     * @param ofEachRow whether it holds for each row by itself: what it names in the row that is copied stays in that row
     */
    static String shifted(String formula, boolean own, String sheet, InsertedRows rows, boolean ofEachRow) {
        return TOKEN.matcher(formula).replaceAll(token -> {
            return Matcher.quoteReplacement(token(token.group(), own, sheet, rows, ofEachRow));
        });
    }

    /** The cells of a sheet that a formula names; {@code own} if those without a sheet are meant. */
    static List<CellRange> on(String sheet, String formula, boolean own) {
        List<CellRange> named = new ArrayList<>();
        Matcher m = TOKEN.matcher(formula);
        while (m.find()) {
            String name = m.group("sheet") == null ? "" : m.group("sheet");
            boolean meant = name.isEmpty() ? own : bare(name).equalsIgnoreCase(sheet);
            if (meant && !m.group().startsWith("\"")) {
                String cells = m.group().substring(name.length()).replace("$", "");
                named.add(
                        m.group("w1") == null
                                ? CellRange.parse(cells)
                                : new CellRange(
                                        number(m.group("w1")), 0, number(m.group("w2")), CellRange.MAX_COLUMNS - 1));
            }
        }
        return named;
    }

    private static String token(String token, boolean own, String sheet, InsertedRows rows, boolean ofEachRow) {
        Matcher m = TOKEN.matcher(token);
        if (token.startsWith("\"") || !m.matches()) {
            return token;
        }
        String named = m.group("sheet") == null ? "" : m.group("sheet");
        if (named.isEmpty() ? !own : !bare(named).equalsIgnoreCase(sheet)) {
            return token;
        }
        if (m.group("w1") != null) {
            return named + range(m.group("w1"), m.group("w2"), "", "", rows, ofEachRow);
        }
        return m.group("r2") == null
                ? named + m.group("c1") + row(m.group("r1"), rows.of(number(m.group("r1"))))
                : named + range(m.group("r1"), m.group("r2"), m.group("c1"), m.group("c2"), rows, ofEachRow);
    }

    private static String range(String first, String last, String c1, String c2, InsertedRows rows, boolean ofEachRow) {
        int from = number(first);
        int to = number(last);
        boolean stays = from == to && ofEachRow && !last.startsWith("$");
        return c1 + row(first, rows.of(from)) + ":" + c2 + row(last, stays ? rows.of(to) : rows.end(to));
    }

    /** The formula with another name for a sheet. */
    static String renamed(String formula, Map<String, String> names) {
        return TOKEN.matcher(formula).replaceAll(token -> {
            Matcher m = TOKEN.matcher(token.group());
            boolean named = !token.group().startsWith("\"") && m.matches() && m.group("sheet") != null;
            String to = named ? names.get(bare(m.group("sheet"))) : null;
            return Matcher.quoteReplacement(
                    to == null
                            ? token.group()
                            : References.sheet(to)
                                    + token.group().substring(m.group("sheet").length()));
        });
    }

    /** The formula of a cell that shares the one of another cell, so many rows and columns away. */
    static String moved(String formula, int rowsAway, int columnsAway) {
        return TOKEN.matcher(formula).replaceAll(token -> {
            Matcher m = TOKEN.matcher(token.group());
            if (token.group().startsWith("\"") || !m.matches()) {
                return Matcher.quoteReplacement(token.group());
            }
            String named = m.group("sheet") == null ? "" : m.group("sheet");
            String text = m.group("w1") != null
                    ? relative(m.group("w1"), rowsAway) + ":" + relative(m.group("w2"), rowsAway)
                    : cell(m.group("c1"), m.group("r1"), rowsAway, columnsAway)
                            + (m.group("r2") == null
                                    ? ""
                                    : ":" + cell(m.group("c2"), m.group("r2"), rowsAway, columnsAway));
            return Matcher.quoteReplacement(named + text);
        });
    }

    private static String cell(String column, String row, int rowsAway, int columnsAway) {
        String moved = column.startsWith("$")
                ? column
                : CellRange.columnName(CellRange.parse(column + "1").firstColumn() + columnsAway);
        return moved + relative(row, rowsAway);
    }

    private static String relative(String row, int away) {
        return row.startsWith("$") ? row : Integer.toString(Integer.parseInt(row) + away);
    }

    private static String bare(String named) {
        String name = named.substring(0, named.length() - 1);
        return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }

    private static int number(String row) {
        return Integer.parseInt(row.replace("$", "")) - 1;
    }

    private static String row(String written, int row) {
        return (written.startsWith("$") ? "$" : "") + (row + 1);
    }
}
