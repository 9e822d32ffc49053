package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A sheet of a workbook that is not ours: its cells keep their styles, and only what is written changes. Not thread-safe. */
final class OfficeSheet {

    private static final String DATA = "sheetData";
    private static final double USUAL_HEIGHT = 15;
    private static final String MERGES = "mergeCells";
    private static final String MERGE = "mergeCell";

    /** What must stand before the merged cells. */
    private static final Set<String> BEFORE_MERGES = Set.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            DATA,
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews");

    private final OfficePackage workbook;
    private final String part;
    private final String name;
    private final Element root;
    private final Element data;
    private final TreeMap<Integer, Element> rows = new TreeMap<>();
    private final Map<Integer, TreeMap<Integer, Element>> cells = new HashMap<>();

    private OfficeSheet(OfficePackage workbook, String part, String name, Document tree) throws IOException {
        this.workbook = workbook;
        this.part = part;
        this.name = name;
        this.root = tree.getDocumentElement();
        this.data = XmlTree.child(root, DATA).orElseThrow(() -> new IOException(part));
        index();
    }

    /** The sheet of a name. */
    static OfficeSheet of(OfficePackage workbook, String name) throws IOException {
        Element book = workbook.tree(workbook.workbook()).getDocumentElement();
        for (Element sheets : XmlTree.children(book, "sheets")) {
            for (Element sheet : XmlTree.children(sheets, "sheet")) {
                if (sheet.getAttribute("name").equals(name)) {
                    String part = partOf(workbook, sheet);
                    return new OfficeSheet(workbook, part, name, workbook.tree(part));
                }
            }
        }
        throw new IOException(name);
    }

    private static String partOf(OfficePackage workbook, Element sheet) throws IOException {
        for (int i = 0; i < sheet.getAttributes().getLength(); i++) {
            Node attribute = sheet.getAttributes().item(i);
            if ("id".equals(attribute.getLocalName())) {
                for (OfficePackage.Relation r : workbook.relations(workbook.workbook())) {
                    if (r.id().equals(attribute.getNodeValue())) {
                        return r.target();
                    }
                }
            }
        }
        throw new IOException(sheet.getAttribute("name"));
    }

    /** Gives every row and cell its address, which some programs leave out. */
    private void index() {
        rows.clear();
        cells.clear();
        int row = -1;
        for (Element r : XmlTree.children(data, "row")) {
            row = XmlTree.number(r, "r", row + 2) - 1;
            r.setAttribute("r", Integer.toString(row + 1));
            rows.put(row, r);
            TreeMap<Integer, Element> inRow = new TreeMap<>();
            int column = -1;
            for (Element c : XmlTree.children(r, "c")) {
                String address = c.getAttribute("r");
                column = address.isEmpty()
                        ? column + 1
                        : CellRange.parse(address).firstColumn();
                c.setAttribute("r", address(row, column));
                inRow.put(column, c);
            }
            cells.put(row, inRow);
        }
    }

    static String address(int row, int column) {
        return CellRange.columnName(column) + (row + 1);
    }

    String part() {
        return part;
    }

    String name() {
        return name;
    }

    OfficePackage workbook() {
        return workbook;
    }

    Element root() {
        return root;
    }

    /** The rows that the file has, by number. */
    Map<Integer, Element> rows() {
        return rows;
    }

    /** The last row that the file has; -1 if it has none. */
    int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    /** The cells of a row that the file has, by column. */
    Map<Integer, Element> cells(int row) {
        return cells.getOrDefault(row, new TreeMap<>());
    }

    Optional<Element> cell(int row, int column) {
        return Optional.ofNullable(cells(row).get(column));
    }

    /** The style of a cell, that of its row or column where it has none. */
    int style(int row, int column) {
        Optional<Element> cell = cell(row, column);
        return cell.isPresent() ? XmlTree.number(cell.get(), "s", 0) : 0;
    }

    void style(int row, int column, int style) {
        made(row, column).setAttribute("s", Integer.toString(style));
    }

    /** Writes a text; an empty one empties the cell. */
    void put(int row, int column, String text) {
        if (text.isEmpty()) {
            cell(row, column).ifPresent(OfficeSheet::empty);
            return;
        }
        Element cell = made(row, column);
        empty(cell);
        cell.setAttribute("t", "inlineStr");
        Element is = XmlTree.create(cell, "is");
        Element t = XmlTree.create(cell, "t");
        t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        t.setTextContent(CellEscape.escape(text));
        is.appendChild(t);
        cell.appendChild(is);
    }

    /** Writes a number. */
    void put(int row, int column, BigDecimal number) {
        Element cell = made(row, column);
        empty(cell);
        Element v = XmlTree.create(cell, "v");
        v.setTextContent(number.toPlainString());
        cell.appendChild(v);
    }

    static void empty(Element cell) {
        while (cell.getFirstChild() != null) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.removeAttribute("t");
        cell.removeAttribute("cm");
        cell.removeAttribute("vm");
    }

    private Element made(int row, int column) {
        Element r = rows.get(row);
        if (r == null) {
            r = XmlTree.create(root, "row");
            r.setAttribute("r", Integer.toString(row + 1));
            Map.Entry<Integer, Element> next = rows.higherEntry(row);
            data.insertBefore(r, next == null ? null : next.getValue());
            rows.put(row, r);
            cells.put(row, new TreeMap<>());
        }
        TreeMap<Integer, Element> inRow = cells.getOrDefault(row, new TreeMap<>());
        Element cell = inRow.get(column);
        if (cell == null) {
            cell = XmlTree.create(root, "c");
            cell.setAttribute("r", address(row, column));
            Map.Entry<Integer, Element> next = inRow.higherEntry(column);
            r.insertBefore(cell, next == null ? firstAfterCells(r) : next.getValue());
            r.removeAttribute("spans");
            inRow.put(column, cell);
        }
        return cell;
    }

    private static @Nullable Node firstAfterCells(Element row) {
        return XmlTree.child(row, "extLst").orElse(null);
    }

    /** Moves the rows below a pattern down and puts copies of it there; cells of columns before the given one keep their texts, and formulas stay. */
    void insert(InsertedRows inserted, int keepsBefore) {
        Node behind = null;
        for (Map.Entry<Integer, Element> row : rows.entrySet()) {
            if (row.getKey() > inserted.pattern()) {
                behind = behind == null ? row.getValue() : behind;
                renumber(row.getValue(), inserted.of(row.getKey()));
            }
        }
        Element pattern = rows.get(inserted.pattern());
        for (int i = 1; pattern != null && i <= inserted.count(); i++) {
            Element copy = (Element) pattern.cloneNode(true);
            for (Element cell : XmlTree.children(copy, "c")) {
                boolean computed = XmlTree.child(cell, "f").isPresent();
                if (!computed && CellRange.parse(cell.getAttribute("r")).firstColumn() >= keepsBefore) {
                    empty(cell);
                }
            }
            renumber(copy, inserted.pattern() + i);
            data.insertBefore(copy, behind);
        }
        index();
    }

    private static void renumber(Element row, int to) {
        row.setAttribute("r", Integer.toString(to + 1));
        for (Element cell : XmlTree.children(row, "c")) {
            cell.setAttribute(
                    "r", address(to, CellRange.parse(cell.getAttribute("r")).firstColumn()));
        }
    }

    List<CellRange> merges() {
        List<CellRange> merges = new ArrayList<>();
        for (Element list : XmlTree.children(root, MERGES)) {
            for (Element merge : XmlTree.children(list, MERGE)) {
                merges.add(CellRange.parse(merge.getAttribute("ref")));
            }
        }
        return merges;
    }

    /** Sets all merged cells. */
    void merge(List<CellRange> merges) {
        Element list = XmlTree.child(root, MERGES).orElse(null);
        if (list == null) {
            if (merges.isEmpty()) {
                return;
            }
            list = XmlTree.create(root, MERGES);
            root.insertBefore(list, firstAfterMerges());
        }
        for (Element merge : XmlTree.children(list, MERGE)) {
            list.removeChild(merge);
        }
        for (CellRange range : merges) {
            Element merge = XmlTree.create(root, MERGE);
            merge.setAttribute("ref", range.a1());
            list.appendChild(merge);
        }
        list.setAttribute("count", Integer.toString(merges.size()));
        if (merges.isEmpty()) {
            root.removeChild(list);
        }
    }

    private @Nullable Node firstAfterMerges() {
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element e && !BEFORE_MERGES.contains(e.getLocalName())) {
                return e;
            }
        }
        return null;
    }

    /** The text that was written into a cell, empty for anything else. */
    String text(int row, int column) {
        Optional<Element> cell = cell(row, column);
        return cell.isPresent() && cell.get().getAttribute("t").equals("inlineStr")
                ? cell.get().getTextContent()
                : "";
    }

    /** The height of rows that have none of their own. */
    double usualHeight() {
        String text = XmlTree.child(root, "sheetFormatPr")
                .map(f -> f.getAttribute("defaultRowHeight"))
                .orElse("");
        return text.matches("\\d{1,3}(\\.\\d+)?") ? Double.parseDouble(text) : USUAL_HEIGHT;
    }

    /** The height of a row in points, 0 if programs fit it to its content. */
    double height(int row) {
        Element r = rows.get(row);
        String text = r == null ? "" : r.getAttribute("ht");
        return text.matches("\\d{1,3}(\\.\\d+)?") ? Double.parseDouble(text) : 0;
    }

    void height(int row, double points) {
        Element r = rows.get(row);
        if (r != null) {
            r.setAttribute("ht", BigDecimal.valueOf(points).stripTrailingZeros().toPlainString());
            r.setAttribute("customHeight", "1");
        }
    }
}
