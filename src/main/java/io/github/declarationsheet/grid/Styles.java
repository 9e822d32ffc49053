package io.github.declarationsheet.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of the cell styles; nothing else of the styles is read. */
final class Styles {

    static final Styles NONE = new Styles(List.of());

    private final List<String> formats;

    private Styles(List<String> formats) {
        this.formats = formats;
    }

    static Styles parse(Part part, Limits limits) {
        return XmlParts.parse(part, XmlVocabulary.SPREADSHEET, limits, new XmlParser<>() {
            @Override
            public Styles parse(XmlScanner x) {
                return Styles.parse(x, limits);
            }
        });
    }

    /** The format code of a style, General for a style that is not there. */
    String format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormats.GENERAL;
    }

    private static Styles parse(XmlScanner x, Limits limits) {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> ids = new ArrayList<>();
        int root = x.depth();
        while (x.nextChild(root)) {
            int list = x.depth();
            if (x.is("numFmts")) {
                while (x.nextChild(list)) {
                    codes.put(
                            XmlText.parseInt(x.value("numFmtId")), RichText.bounded(x.value("formatCode"), x, limits));
                }
            } else if (x.is("cellXfs")) {
                while (x.nextChild(list)) {
                    ids.add(XmlText.parseInt(x.value("numFmtId")));
                }
            }
        }
        List<String> formats = new ArrayList<>(ids.size());
        for (int id : ids) {
            formats.add(format(id, codes));
        }
        return new Styles(formats);
    }

    private static String format(int id, Map<Integer, String> codes) {
        String code = codes.get(id);
        return code == null || code.isEmpty() || code.length() > NumberFormats.MAX_LENGTH
                ? BuiltinFormats.code(Math.max(id, 0))
                : code;
    }
}
