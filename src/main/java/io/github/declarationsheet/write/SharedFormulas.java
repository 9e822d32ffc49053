package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** Formulas that cells share by position: rows that come between them, or a value in the first of them, would break them. */
final class SharedFormulas {

    private SharedFormulas() {}

    /** A formula that cells share is written out: rows come between them. */
    static void writeOut(OfficeSheet sheet) {
        Map<String, Element> masters = new HashMap<>();
        for (int row : sheet.rows().keySet()) {
            for (Element cell : sheet.cells(row).values()) {
                for (Element f : XmlTree.children(cell, "f")) {
                    if (!f.getAttribute("t").equals("shared")) {
                        continue;
                    }
                    String group = f.getAttribute("si");
                    if (f.getTextContent().isEmpty()) {
                        Element master = masters.get(group);
                        if (master != null) {
                            CellRange from = CellRange.parse(master.getAttribute("r"));
                            CellRange to = CellRange.parse(cell.getAttribute("r"));
                            String text =
                                    XmlTree.child(master, "f").orElseThrow().getTextContent();
                            f.setTextContent(FormulaReferences.moved(
                                    text, to.firstRow() - from.firstRow(), to.firstColumn() - from.firstColumn()));
                        }
                    } else {
                        masters.put(group, cell);
                    }
                    f.removeAttribute("t");
                    f.removeAttribute("si");
                    f.removeAttribute("ref");
                }
            }
        }
    }
}
