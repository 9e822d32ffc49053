package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Values that formulas had before other cells were written: an old sum beside new amounts would be printed and believed.
 * Without a value programs calculate one.
 */
final class StaleValues {

    /** What may stand before the settings of calculation in a workbook; all else stands behind them. */
    private static final Set<String> BEFORE_CALCULATION = Set.of(
            "fileVersion",
            "fileSharing",
            "workbookPr",
            "workbookProtection",
            "bookViews",
            "sheets",
            "functionGroups",
            "externalReferences",
            "definedNames");

    private StaleValues() {}

    /** A formula in a cell and a range that it names. */
    private record Use(Element cell, CellRange named) {}

    /** Drops the values of formulas on a sheet that name what was written, or what depends on it. */
    static void drop(OfficeSheet sheet, Set<CellRange> written) {
        Map<CellRange, List<Element>> near = new HashMap<>();
        List<Use> wide = new ArrayList<>();
        for (int row : sheet.rows().keySet()) {
            for (Element cell : sheet.cells(row).values()) {
                Optional<Element> formula = XmlTree.child(cell, "f");
                if (formula.isPresent()) {
                    for (CellRange named :
                            FormulaReferences.on(sheet.name(), formula.get().getTextContent(), true)) {
                        if (named.isCell()) {
                            near.computeIfAbsent(named, c -> new ArrayList<>()).add(cell);
                        } else {
                            wide.add(new Use(cell, named));
                        }
                    }
                }
            }
        }
        Deque<CellRange> changed = new ArrayDeque<>(written);
        Set<CellRange> seen = new HashSet<>(written);
        while (!changed.isEmpty()) {
            CellRange cell = changed.remove();
            List<Element> stale = new ArrayList<>(near.getOrDefault(cell, List.of()));
            for (Use use : wide) {
                if (use.named().contains(cell.firstRow(), cell.firstColumn())) {
                    stale.add(use.cell());
                }
            }
            for (Element formula : stale) {
                XmlTree.child(formula, "v").ifPresent(formula::removeChild);
                formula.removeAttribute("t");
                CellRange at = CellRange.parse(formula.getAttribute("r"));
                if (seen.add(at)) {
                    changed.add(at);
                }
            }
        }
    }

    /** Programs calculate all formulas when they open the workbook, also those of other sheets. */
    static void askToCalculate(OfficePackage workbook) throws IOException {
        Element book = workbook.tree(workbook.workbook()).getDocumentElement();
        Element settings = XmlTree.child(book, "calcPr").orElse(null);
        if (settings == null) {
            settings = XmlTree.create(book, "calcPr");
            Node next = book.getFirstChild();
            while (next != null && !(next instanceof Element e && !BEFORE_CALCULATION.contains(e.getLocalName()))) {
                next = next.getNextSibling();
            }
            book.insertBefore(settings, next);
        }
        settings.setAttribute("fullCalcOnLoad", "1");
    }
}
