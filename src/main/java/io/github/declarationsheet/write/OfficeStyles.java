package io.github.declarationsheet.write;

import io.github.declarationsheet.form.YearPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.w3c.dom.Element;

/** What the styles of a workbook that is not ours say of a cell: whether it is framed, shows dates, and how large its letters are. */
final class OfficeStyles {

    private static final double USUAL_SIZE = 11;

    private final List<Style> styles = new ArrayList<>();

    /**
     * A style.
     *
     * @param framed whether it draws a border
     * @param date whether numbers are shown as dates
     * @param year whether numbers are shown as years
     * @param size the size of its letters in points
     */
    record Style(boolean framed, boolean date, boolean year, double size) {
        static final Style PLAIN = new Style(false, false, false, USUAL_SIZE);
    }

    private OfficeStyles() {}

    static OfficeStyles of(OfficePackage workbook) throws IOException {
        OfficeStyles all = new OfficeStyles();
        var part = workbook.relation(workbook.workbook(), "styles");
        if (part.isPresent() && workbook.has(part.get().target())) {
            all.read(workbook.tree(part.get().target()).getDocumentElement());
        }
        return all;
    }

    private void read(Element root) {
        Map<Integer, String> formats = new HashMap<>();
        for (Element format : items(root, "numFmts", "numFmt")) {
            formats.put(XmlTree.number(format, "numFmtId", -1), format.getAttribute("formatCode"));
        }
        List<Boolean> framed = new ArrayList<>();
        for (Element border : items(root, "borders", "border")) {
            boolean any = false;
            for (Element side : XmlTree.descendants(border)) {
                any |= side.hasAttribute("style") && !side.getAttribute("style").equals("none");
            }
            framed.add(any);
        }
        List<Double> sizes = new ArrayList<>();
        for (Element font : items(root, "fonts", "font")) {
            String size =
                    XmlTree.child(font, "sz").map(s -> s.getAttribute("val")).orElse("");
            sizes.add(size.matches("\\d{1,3}(\\.\\d+)?") ? Double.parseDouble(size) : USUAL_SIZE);
        }
        for (Element xf : items(root, "cellXfs", "xf")) {
            int format = XmlTree.number(xf, "numFmtId", 0);
            String code = formats.containsKey(format)
                    ? formats.get(format)
                    : format < BuiltinFormats.getAll().length ? BuiltinFormats.getBuiltinFormat(format) : "";
            styles.add(new Style(
                    at(framed, XmlTree.number(xf, "borderId", 0), false),
                    DateUtil.isADateFormat(format, code),
                    YearPlace.isShownBy(code),
                    at(sizes, XmlTree.number(xf, "fontId", 0), USUAL_SIZE)));
        }
    }

    private static <T> T at(List<T> list, int index, T otherwise) {
        return index < list.size() ? list.get(index) : otherwise;
    }

    private static List<Element> items(Element root, String list, String item) {
        return XmlTree.child(root, list).map(e -> XmlTree.children(e, item)).orElse(List.of());
    }

    Style of(int style) {
        return at(styles, style, Style.PLAIN);
    }
}
