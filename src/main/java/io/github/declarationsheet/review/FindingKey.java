package io.github.declarationsheet.review;

import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.ProjectIdentity;
import java.util.List;
import java.util.Optional;

/**
 * What a finding is known by when rows have moved and files have other folders: its code, its declaration, its field, the
 * names of its row and the offending text.
 *
 * @param code its code
 * @param owner the identity of its declaration; of a file's own finding the file's name without folders
 * @param field its field without the number of its row
 * @param row the names of its row; empty outside the tables, and where it is about several rows
 * @param text the offending text
 */
record FindingKey(String code, String owner, String field, String row, String text) {

    private static final String INDICATORS = "indicators[";
    private static final String TERM_INDICATORS = "termIndicators[";

    static FindingKey of(
            String code,
            String file,
            Optional<Declaration> declaration,
            String field,
            boolean severalCells,
            String text) {
        String row = severalCells ? "" : declaration.map(d -> row(d, field)).orElse("");
        return new FindingKey(
                code,
                declaration
                        .map(ProjectIdentity::of)
                        .filter(ProjectIdentity::isKnown)
                        .map(ProjectIdentity::toString)
                        .orElseGet(() -> fileName(file)),
                field.replaceAll("\\[\\d+\\]", ""),
                row,
                CellText.comparable(text));
    }

    /** The same complaint about any row. */
    FindingKey ofAnyRow() {
        return new FindingKey(code, owner, field, "", text);
    }

    private static String row(Declaration declaration, String field) {
        if (field.startsWith(INDICATORS)) {
            return row(declaration.indicators(), field.substring(INDICATORS.length()));
        }
        return field.startsWith(TERM_INDICATORS)
                ? row(declaration.termIndicators(), field.substring(TERM_INDICATORS.length()))
                : "";
    }

    private static String row(List<Indicator> rows, String rest) {
        int end = rest.indexOf(']');
        String digits = end > 0 ? rest.substring(0, end) : "";
        boolean isIndex =
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = isIndex ? Integer.parseInt(digits) : rows.size();
        if (index >= rows.size()) {
            return "";
        }
        Indicator indicator = rows.get(index);
        return CellText.comparable(indicator.level1() + "/" + indicator.level2() + "/" + indicator.level3());
    }

    private static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
