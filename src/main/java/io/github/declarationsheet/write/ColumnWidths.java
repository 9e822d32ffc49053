package io.github.declarationsheet.write;

import java.util.TreeMap;
import org.w3c.dom.Element;

/** The widths of a sheet's columns in characters. */
final class ColumnWidths {

    private final double usual;
    private final TreeMap<Integer, Range> ranges = new TreeMap<>();

    private record Range(int last, double width) {}

    private ColumnWidths(double usual) {
        this.usual = usual;
    }

    static ColumnWidths of(Element sheet, double usual) {
        double own = XmlTree.child(sheet, "sheetFormatPr")
                .map(f -> decimal(f.getAttribute("defaultColWidth"), usual))
                .orElse(usual);
        ColumnWidths widths = new ColumnWidths(own);
        for (Element list : XmlTree.children(sheet, "cols")) {
            for (Element column : XmlTree.children(list, "col")) {
                int first = XmlTree.number(column, "min", 1) - 1;
                int last = XmlTree.number(column, "max", first + 1) - 1;
                widths.ranges.put(first, new Range(last, decimal(column.getAttribute("width"), own)));
            }
        }
        return widths;
    }

    private static double decimal(String text, double otherwise) {
        return text.matches("\\d{1,5}(\\.\\d+)?") ? Double.parseDouble(text) : otherwise;
    }

    /** The width of columns together. */
    double of(int first, int last) {
        double sum = 0;
        for (int column = first; column <= last; column++) {
            var range = ranges.floorEntry(column);
            sum += range != null && range.getValue().last() >= column
                    ? range.getValue().width()
                    : usual;
        }
        return sum;
    }
}
