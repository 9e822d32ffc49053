package io.github.declarationsheet.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the workbook's own part says.
 *
 * @param sheets its sheets, in order, also those without cells
 * @param names its defined names
 * @param date1904 whether dates count from 1904
 * @param calculatedOnOpening whether formulas are to be calculated when the workbook is opened
 */
record WorkbookPart(List<Sheet> sheets, Map<String, String> names, boolean date1904, boolean calculatedOnOpening) {

    /**
     * A sheet as the workbook lists it.
     *
     * @param name its name
     * @param id the relationship that leads to its part
     * @param state whether it is shown
     */
    record Sheet(String name, String id, Grid.State state) {}

    private record Name(String name, int sheet, String refersTo) {}

    /** Parses the part; empty if it is not that of a workbook. */
    static Optional<WorkbookPart> parse(Part part, Limits limits) {
        return XmlParts.parse(part, XmlVocabulary.SPREADSHEET, limits, new XmlParser<>() {
            @Override
            public Optional<WorkbookPart> parse(XmlScanner x) {
                return x.is("workbook") ? Optional.of(WorkbookPart.parse(x)) : Optional.empty();
            }
        });
    }

    private static WorkbookPart parse(XmlScanner x) {
        List<Sheet> sheets = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        boolean date1904 = false;
        boolean calculatedOnOpening = false;
        int root = x.depth();
        while (x.nextChild(root)) {
            int list = x.depth();
            if (x.is("workbookPr")) {
                date1904 = x.flag("date1904");
            } else if (x.is("calcPr")) {
                calculatedOnOpening = x.flag("fullCalcOnLoad");
            } else if (x.is("sheets")) {
                while (x.nextChild(list)) {
                    sheets.add(new Sheet(x.value("name"), x.prefixedValue("id"), state(x.value("state"))));
                }
            } else if (x.is("definedNames")) {
                while (x.nextChild(list)) {
                    String name = x.value("name");
                    names.add(new Name(name, XmlText.parseInt(x.value("localSheetId")), x.text()));
                }
            }
        }
        return new WorkbookPart(sheets, scoped(names, sheets), date1904, calculatedOnOpening);
    }

    private static Map<String, String> scoped(List<Name> names, List<Sheet> sheets) {
        Map<String, String> scoped = new HashMap<>();
        for (Name name : names) {
            String key = name.sheet() >= 0 && name.sheet() < sheets.size()
                    ? sheets.get(name.sheet()).name() + "!" + name.name()
                    : name.name();
            scoped.putIfAbsent(key, name.refersTo());
        }
        return scoped;
    }

    private static Grid.State state(String state) {
        return switch (state) {
            case "hidden" -> Grid.State.HIDDEN;
            case "veryHidden" -> Grid.State.VERY_HIDDEN;
            default -> Grid.State.VISIBLE;
        };
    }
}
