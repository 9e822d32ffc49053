package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What stands in the way of inserting rows: what nobody could move without breaking it. */
final class Obstacles {

    /** Elements of a sheet that say of cells what no rule here moves. */
    private static final Map<String, String> ELEMENTS =
            Map.of("oleObjects", "object", "controls", "control", "scenarios", "scenario");

    private static final Set<String> WHOLE_FORMULAS = Set.of("array", "dataTable");

    private final OfficeSheet sheet;
    private final String file;
    private final InsertedRows inserted;
    private final List<Finding> findings = new ArrayList<>();

    private Obstacles(String file, OfficeSheet sheet, InsertedRows inserted) {
        this.file = file;
        this.sheet = sheet;
        this.inserted = inserted;
    }

    static List<Finding> find(String file, OfficeSheet sheet, InsertedRows inserted) throws IOException {
        Obstacles obstacles = new Obstacles(file, sheet, inserted);
        obstacles.inRelations();
        obstacles.inFormulas();
        for (Element e : XmlTree.descendants(sheet.root())) {
            String what = ELEMENTS.get(e.getLocalName());
            if (what != null) {
                obstacles.add(what, List.of(), "");
            }
        }
        return obstacles.findings;
    }

    private void inRelations() throws IOException {
        OfficePackage workbook = sheet.workbook();
        for (OfficePackage.Relation relation : workbook.relations(sheet.part())) {
            if (relation.type().equals("table")) {
                Element table = workbook.tree(relation.target()).getDocumentElement();
                addBelow("table", table.getAttribute("ref"), table.getAttribute("displayName"));
            } else if (relation.type().equals("pivotTable")) {
                Element pivot = workbook.tree(relation.target()).getDocumentElement();
                for (Element location : XmlTree.children(pivot, "location")) {
                    addBelow("pivot", location.getAttribute("ref"), pivot.getAttribute("name"));
                }
            }
        }
        for (String part : workbook.names()) {
            if (part.contains("/pivotCacheDefinition")) {
                for (Element e : XmlTree.descendants(workbook.tree(part).getDocumentElement())) {
                    if (e.getLocalName().equals("worksheetSource")
                            && e.getAttribute("sheet").equals(sheet.name())) {
                        addBelow("pivot", e.getAttribute("ref"), "");
                    }
                }
            }
        }
    }

    private void addBelow(String what, String ref, String name) {
        if (ref.isEmpty() || CellRange.parse(ref).lastRow() >= inserted.pattern()) {
            add(what, ref.isEmpty() ? List.of() : List.of(CellRange.parse(ref)), name);
        }
    }

    private void inFormulas() throws IOException {
        for (int row : sheet.rows().keySet()) {
            for (Element cell : sheet.cells(row).values()) {
                for (Element f : XmlTree.children(cell, "f")) {
                    CellRange at = CellRange.parse(cell.getAttribute("r"));
                    if (WHOLE_FORMULAS.contains(f.getAttribute("t")) && isParted(f.getAttribute("ref"))) {
                        add("array", List.of(at), f.getTextContent());
                    } else if (FormulaReferences.isOpaque(f.getTextContent())) {
                        add("indirect", List.of(at), f.getTextContent());
                    }
                }
            }
        }
    }

    /** Whether the rows come between the cells of one formula, or would copy it. */
    private boolean isParted(String ref) {
        CellRange range = ref.isEmpty() ? CellRange.cell(inserted.pattern(), 0) : CellRange.parse(ref);
        return range.firstRow() <= inserted.pattern() && range.lastRow() >= inserted.pattern();
    }

    private void add(String what, List<CellRange> cells, String text) {
        findings.add(OfficeFindings.of(
                OfficeFindings.CANNOT_MOVE,
                Location.sheet(file, sheet.name(), cells),
                text,
                Map.of(Finding.VARIANT, what, "row", Integer.toString(inserted.pattern() + 2))));
    }
}
