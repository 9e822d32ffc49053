package io.github.declarationsheet.write;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Copies of a sheet with all that belongs to it: pictures, comments, print settings and the names of its own. */
final class SheetCopies {

    /** What a sheet may lead to and still be copied: each gets a part of its own. */
    private static final Set<String> COPIED = Set.of("drawing", "comments", "vmlDrawing", "printerSettings");

    private static final Set<String> IN_DRAWINGS = Set.of("image", "hyperlink");

    private static final String NAMES = "definedNames";

    private final OfficePackage workbook;
    private final String name;
    private final SheetNames names;

    SheetCopies(OfficePackage workbook, String name) throws IOException {
        this.workbook = workbook;
        this.name = name;
        this.names = new SheetNames(name);
        for (Element sheet : sheets()) {
            names.next(sheet.getAttribute("name"));
        }
    }

    private List<Element> sheets() throws IOException {
        Element root = workbook.tree(workbook.workbook()).getDocumentElement();
        return XmlTree.children(XmlTree.child(root, "sheets").orElseThrow(() -> new IOException("sheets")), "sheet");
    }

    /** Whether all that the sheet leads to can be copied. */
    boolean arePossible() throws IOException {
        for (OfficePackage.Relation relation :
                workbook.relations(OfficeSheet.of(workbook, name).part())) {
            if (!COPIED.contains(relation.type())) {
                return false;
            }
            for (OfficePackage.Relation inner : workbook.relations(relation.target())) {
                if (!IN_DRAWINGS.contains(inner.type())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds a copy for a project and returns the sheet's name. */
    String add(String project) throws IOException {
        String copy = names.next(project);
        String part = OfficeSheet.of(workbook, name).part();
        String added = copied(part);
        Element view = XmlTree.child(workbook.tree(added).getDocumentElement(), "sheetViews")
                .orElse(null);
        if (view != null) {
            XmlTree.children(view, "sheetView").forEach(v -> v.removeAttribute("tabSelected"));
        }
        for (OfficePackage.Relation relation : workbook.relations(part)) {
            String own = copied(relation.target());
            retarget(added, relation.id(), own);
        }
        register(copy, added);
        return copy;
    }

    /** Copies a part, with its relations, under a name that nobody has. */
    private String copied(String part) throws IOException {
        int dot = part.lastIndexOf('.');
        String bare = part.substring(0, dot).replaceAll("\\d+$", "");
        Set<String> taken = new HashSet<>();
        workbook.names().forEach(n -> taken.add(n.toLowerCase(Locale.ROOT)));
        int number = 1;
        while (taken.contains((bare + number + part.substring(dot)).toLowerCase(Locale.ROOT))) {
            number++;
        }
        String copy = bare + number + part.substring(dot);
        workbook.put(copy, workbook.current(part));
        String relations = OfficePackage.relationsOf(part);
        if (workbook.has(relations)) {
            workbook.put(OfficePackage.relationsOf(copy), workbook.current(relations));
        }
        workbook.declareLike(copy, part);
        return copy;
    }

    private void retarget(String part, String id, String target) throws IOException {
        Element relations = workbook.tree(OfficePackage.relationsOf(part)).getDocumentElement();
        for (Element e : XmlTree.children(relations, "Relationship")) {
            if (e.getAttribute("Id").equals(id)) {
                e.setAttribute("Target", "/" + target);
            }
        }
    }

    private void register(String copy, String part) throws IOException {
        String book = workbook.workbook();
        Element relations = workbook.tree(OfficePackage.relationsOf(book)).getDocumentElement();
        List<Element> all = XmlTree.children(relations, "Relationship");
        Set<String> ids = new HashSet<>();
        all.forEach(e -> ids.add(e.getAttribute("Id")));
        int number = all.size() + 1;
        while (!ids.add("rId" + number)) {
            number++;
        }
        List<Element> sheets = sheets();
        Element model = sheets.stream()
                .filter(s -> s.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
        int sheetId = sheets.stream()
                        .mapToInt(s -> XmlTree.number(s, "sheetId", 0))
                        .max()
                        .orElse(0)
                + 1;
        Element sheet = (Element) model.cloneNode(true);
        String old = "";
        for (int i = 0; i < sheet.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) sheet.getAttributes().item(i);
            if ("id".equals(attribute.getLocalName())) {
                old = attribute.getValue();
                attribute.setValue("rId" + number);
            }
        }
        sheet.setAttribute("name", copy);
        sheet.setAttribute("sheetId", Integer.toString(sheetId));
        model.getParentNode().appendChild(sheet);
        for (Element e : all) {
            if (e.getAttribute("Id").equals(old)) {
                Element relation = (Element) e.cloneNode(true);
                relation.setAttribute("Id", "rId" + number);
                relation.setAttribute("Target", "/" + part);
                relations.appendChild(relation);
            }
        }
        copyNames(sheets.indexOf(model), sheets.size(), copy);
    }

    /** The names of the sheet alone, such as its print area, for the copy. */
    private void copyNames(int from, int to, String copy) throws IOException {
        Element root = workbook.tree(workbook.workbook()).getDocumentElement();
        for (Element list : XmlTree.children(root, NAMES)) {
            for (Element defined : XmlTree.children(list, "definedName")) {
                if (XmlTree.number(defined, "localSheetId", -1) == from) {
                    Element own = (Element) defined.cloneNode(true);
                    own.setAttribute("localSheetId", Integer.toString(to));
                    own.setTextContent(FormulaReferences.renamed(own.getTextContent(), Map.of(name, copy)));
                    list.appendChild(own);
                }
            }
        }
    }
}
