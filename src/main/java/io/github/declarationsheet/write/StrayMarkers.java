package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.grid.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Placeholders where nothing is filled in: headers and footers, comments, drawings, prompts, formulas, names of sheets.
 * They would stay as they are in each workbook. Not thread-safe.
 */
final class StrayMarkers {

    /** Where a placeholder may stand that no value gets to; the parts of their messages are named so. */
    private enum Where {
        HEADER,
        COMMENT,
        DRAWING,
        PROMPT,
        FORMULA,
        SHEET
    }

    private static final List<String> COMMENTS = List.of("comments", "threadedComment");
    private static final List<String> DRAWINGS = List.of("drawing", "chart", "chartUserShapes", "diagramData");
    private static final List<String> PROMPTS = List.of("promptTitle", "prompt", "errorTitle", "error");

    private final String file;
    private final OfficePackage workbook;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private StrayMarkers(String file, OfficePackage workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /** Those of a workbook, sheet by sheet. */
    static List<Finding> in(String file, OfficePackage workbook, List<Grid> grids) throws IOException {
        StrayMarkers stray = new StrayMarkers(file, workbook);
        for (Grid grid : grids) {
            stray.find(grid);
        }
        return stray.findings;
    }

    private void find(Grid grid) throws IOException {
        note(Where.SHEET, grid.name(), grid.name(), List.of());
        String part = OfficeSheet.of(workbook, grid.name()).part();
        Element sheet = workbook.tree(part).getDocumentElement();
        for (Element formula : XmlTree.descendants(sheet)) {
            if ("f".equals(formula.getLocalName()) && formula.getParentNode() instanceof Element cell) {
                note(Where.FORMULA, grid.name(), formula.getTextContent(), cell(cell.getAttribute("r")));
            }
        }
        for (Element footer : XmlTree.children(sheet, "headerFooter")) {
            note(Where.HEADER, grid.name(), footer.getTextContent(), List.of());
        }
        for (Element checks : XmlTree.children(sheet, "dataValidations")) {
            for (Element check : XmlTree.children(checks, "dataValidation")) {
                for (String prompt : PROMPTS) {
                    String first = check.getAttribute("sqref").split(" ", 2)[0];
                    note(Where.PROMPT, grid.name(), check.getAttribute(prompt), cell(first));
                }
            }
        }
        related(grid.name(), part);
    }

    private void related(String sheet, String part) throws IOException {
        for (OfficePackage.Relation relation : workbook.relations(part)) {
            boolean comments = COMMENTS.contains(relation.type());
            boolean drawing = DRAWINGS.contains(relation.type());
            if ((comments || drawing) && workbook.has(relation.target()) && seen.add(relation.target())) {
                Element root = workbook.tree(relation.target()).getDocumentElement();
                if (comments) {
                    comments(sheet, root);
                } else {
                    drawings(sheet, root);
                    related(sheet, relation.target());
                }
            }
        }
    }

    /** A comment says its cell, at whatever depth it stands. */
    private void comments(String sheet, Element parent) {
        if (parent.hasAttribute("ref")) {
            note(Where.COMMENT, sheet, parent.getTextContent(), cell(parent.getAttribute("ref")));
            return;
        }
        for (Element child : XmlTree.children(parent)) {
            comments(sheet, child);
        }
    }

    /** What is drawn is anchored to a cell. */
    private void drawings(String sheet, Element root) {
        for (Element anchor : XmlTree.children(root)) {
            List<CellRange> cell = new ArrayList<>();
            for (Element from : XmlTree.children(anchor, "from")) {
                cell.add(CellRange.cell(number(from, "row"), number(from, "col")));
            }
            note(Where.DRAWING, sheet, text(anchor), cell);
        }
    }

    /** What is to be read of a drawing: the numbers of its anchor are none of it. */
    private static String text(Element element) {
        if ("t".equals(element.getLocalName())) {
            return element.getTextContent();
        }
        StringBuilder text = new StringBuilder();
        XmlTree.children(element).forEach(child -> text.append(text(child)));
        return text.toString();
    }

    private static int number(Element from, String name) {
        String text = XmlTree.child(from, name)
                .map(Element::getTextContent)
                .orElse("")
                .strip();
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    private static List<CellRange> cell(String a1) {
        try {
            return List.of(CellRange.parse(a1));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private void note(Where where, String sheet, String text, List<CellRange> cells) {
        for (String raw : Marker.doubled(text)) {
            findings.add(Finding.of(
                    MarkerFindings.PLACE,
                    Location.sheet(file, sheet, cells),
                    Optional.empty(),
                    raw,
                    Map.of(Finding.VARIANT, where.name().toLowerCase(Locale.ROOT))));
        }
    }
}
