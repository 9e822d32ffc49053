package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Inserts rows into a sheet as a spreadsheet program does, and moves all that names cells of the sheet: merged cells,
 * validations, conditional formats, links, breaks, comments, pictures, defined names, formulas of any sheet and chart. The
 * rule is one for all: whatever stands in a {@code ref} or {@code sqref} is a range, whatever stands in a formula's element
 * is a formula.
 */
final class RowInserter {

    /** Elements that hold a formula, in sheets, names, validations, conditional formats and charts. */
    private static final List<String> FORMULAS = List.of("f", "formula", "formula1", "formula2", "definedName");

    /** Attributes that hold ranges, and those that hold a single cell. */
    private static final List<String> RANGES = List.of("ref", "sqref");

    private static final List<String> CELLS = List.of("activeCell", "topLeftCell");

    private static final Pattern VML_ROW = Pattern.compile("(<(?:\\w+:)?Row>)\\s*(\\d+)\\s*(</)");
    private static final Pattern VML_ANCHOR = Pattern.compile("(<(?:\\w+:)?Anchor>)([^<]*)(</)");
    /** In a VML anchor: the rows among left column, offset, top row, offset, right column, offset, bottom row, offset. */
    private static final int TOP = 2;

    private static final int BOTTOM = 6;

    private final OfficeSheet sheet;
    private final OfficePackage workbook;
    private final InsertedRows inserted;

    private RowInserter(OfficeSheet sheet, InsertedRows inserted) {
        this.sheet = sheet;
        this.workbook = sheet.workbook();
        this.inserted = inserted;
    }

    /** Inserts rows; cells of the columns before the given one are copied with their texts. */
    static void insert(OfficeSheet sheet, InsertedRows inserted, int keepsBefore) throws IOException {
        new RowInserter(sheet, inserted).run(keepsBefore);
    }

    private void run(int keepsBefore) throws IOException {
        List<CellRange> merges = new ArrayList<>();
        for (CellRange merge : sheet.merges()) {
            merges.addAll(inserted.merges(merge));
        }
        sheet.insert(inserted, keepsBefore);
        for (Element e : XmlTree.descendants(sheet.root())) {
            moveRanges(e);
            moveBreaks(e);
        }
        sheet.merge(merges);
        for (String part : workbook.names()) {
            if (holdsFormulas(part)) {
                for (Element e : XmlTree.descendants(workbook.tree(part).getDocumentElement())) {
                    moveFormula(e, part.equals(sheet.part()));
                }
            }
        }
        copyFormulas();
        workbook.removeFrom(workbook.workbook(), "calcChain");
        for (OfficePackage.Relation relation : workbook.relations(sheet.part())) {
            switch (relation.type()) {
                case "drawing" -> moveAnchors(relation.target());
                case "comments", "threadedComment" -> {
                    for (Element e :
                            XmlTree.descendants(workbook.tree(relation.target()).getDocumentElement())) {
                        moveCell(e, "ref");
                    }
                }
                case "vmlDrawing" -> moveVml(relation.target());
                default -> {}
            }
        }
    }

    /** Each copy computes from its own row what the copied row computes from its own. */
    private void copyFormulas() {
        for (int i = 1; i <= inserted.count(); i++) {
            for (Element cell : sheet.cells(inserted.pattern() + i).values()) {
                for (Element f : XmlTree.children(cell, "f")) {
                    f.setTextContent(FormulaReferences.moved(f.getTextContent(), i, 0));
                    XmlTree.child(cell, "v").ifPresent(cell::removeChild);
                    cell.removeAttribute("t");
                }
            }
        }
    }

    private static boolean holdsFormulas(String part) {
        return part.endsWith(".xml")
                && (part.contains("/worksheets/") || part.contains("/charts/") || part.endsWith("/workbook.xml"));
    }

    private void moveRanges(Element e) {
        boolean point = e.getLocalName().equals("hyperlink");
        for (String name : RANGES) {
            Attr attribute = e.getAttributeNode(name);
            if (attribute != null) {
                attribute.setValue(point ? cell(attribute.getValue()) : ranges(attribute.getValue()));
            }
        }
        for (String name : CELLS) {
            moveCell(e, name);
        }
        if (e.getLocalName().equals("sqref")) {
            e.setTextContent(ranges(e.getTextContent()));
        }
    }

    private void moveCell(Element e, String name) {
        Attr attribute = e.getAttributeNode(name);
        if (attribute != null && !attribute.getValue().isEmpty()) {
            attribute.setValue(cell(attribute.getValue()));
        }
    }

    private String ranges(String written) {
        List<String> moved = new ArrayList<>();
        for (String range : StringUtils.split(written)) {
            moved.add(inserted.grown(CellRange.parse(range)).a1());
        }
        return String.join(" ", moved);
    }

    private String cell(String written) {
        CellRange at = CellRange.parse(written);
        return new CellRange(inserted.of(at.firstRow()), at.firstColumn(), inserted.of(at.lastRow()), at.lastColumn())
                .a1();
    }

    /** A break stands behind the row that it counts. */
    private void moveBreaks(Element e) {
        if (e.getLocalName().equals("brk")
                && e.getParentNode() instanceof Element list
                && list.getLocalName().equals("rowBreaks")) {
            int row = XmlTree.number(e, "id", 0);
            e.setAttribute("id", Integer.toString(inserted.end(row - 1) + 1));
        }
    }

    private void moveFormula(Element e, boolean own) {
        if (FORMULAS.contains(e.getLocalName()) && !e.getTextContent().isEmpty()) {
            String moved =
                    FormulaReferences.shifted(e.getTextContent(), own, sheet.name(), inserted, own && isOfEachRow(e));
            if (!moved.equals(e.getTextContent())) {
                e.setTextContent(moved);
            }
        }
    }

    /** A formula of the copied row and its copies, or one that a rule applies to each cell. */
    private boolean isOfEachRow(Element formula) {
        if (formula.getParentNode() instanceof Element cell
                && cell.getLocalName().equals("c")) {
            int row = CellRange.parse(cell.getAttribute("r")).firstRow();
            return row >= inserted.pattern() && row <= inserted.pattern() + inserted.count();
        }
        return true;
    }

    /** What is anchored below moves down; what reaches over the place grows, unless it keeps its size. */
    private void moveAnchors(String drawing) throws IOException {
        for (Element anchor : XmlTree.descendants(workbook.tree(drawing).getDocumentElement())) {
            List<Element> from = XmlTree.children(anchor, "from");
            if (from.isEmpty()) {
                continue;
            }
            boolean moves = moveRow(from.get(0));
            boolean sized = !anchor.getAttribute("editAs").equals("oneCell");
            for (Element to : XmlTree.children(anchor, "to")) {
                if (moves || sized) {
                    moveRow(to);
                }
            }
        }
    }

    private boolean moveRow(Element corner) {
        Element row = XmlTree.child(corner, "row").orElse(null);
        if (row == null || !row.getTextContent().strip().matches("\\d{1,7}")) {
            return false;
        }
        int at = Integer.parseInt(row.getTextContent().strip());
        row.setTextContent(Integer.toString(inserted.of(at)));
        return at > inserted.pattern();
    }

    /** The boxes of comments; this old format need not be well-formed. */
    private void moveVml(String part) throws IOException {
        String text = new String(workbook.bytes(part), StandardCharsets.UTF_8);
        String rows = VML_ROW.matcher(text)
                .replaceAll(m -> m.group(1) + inserted.of(Integer.parseInt(m.group(2))) + m.group(3));
        String all = VML_ANCHOR
                .matcher(rows)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + anchor(m.group(2)) + m.group(3)));
        workbook.put(part, all.getBytes(StandardCharsets.UTF_8));
    }

    private String anchor(String written) {
        String[] numbers = StringUtils.splitPreserveAllTokens(written, ',');
        for (int at : new int[] {TOP, BOTTOM}) {
            if (numbers.length > at && numbers[at].strip().matches("\\d{1,7}")) {
                numbers[at] = " " + inserted.of(Integer.parseInt(numbers[at].strip()));
            }
        }
        return String.join(",", numbers);
    }
}
