package io.github.declarationsheet.grid;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings(List.of());

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings parse(Part part, Limits limits) {
        return XmlParts.parse(part, XmlVocabulary.SPREADSHEET, limits, new XmlParser<>() {
            @Override
            public SharedStrings parse(XmlScanner x) {
                return SharedStrings.parse(x, limits);
            }
        });
    }

    /** The text of a number; a number without a text is damage. */
    String get(int index, String sheetPart) {
        if (index < 0 || index >= texts.size()) {
            throw Refusal.damaged("string", sheetPart);
        }
        return texts.get(index);
    }

    private static SharedStrings parse(XmlScanner x, Limits limits) {
        List<String> texts = new ArrayList<>();
        int root = x.depth();
        while (x.nextChild(root)) {
            if (x.is("si")) {
                if (texts.size() == limits.cells()) {
                    throw Refusal.limit("cells", x.part(), limits.cells());
                }
                texts.add(RichText.read(x, limits));
            }
        }
        return new SharedStrings(texts);
    }
}
