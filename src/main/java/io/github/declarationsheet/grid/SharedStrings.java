package io.github.declarationsheet.grid;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number. Not thread-safe. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings(List.of(), Limits.STANDARD);

    private final List<String> texts;
    private final long allowed;
    private long given;

    private SharedStrings(List<String> texts, Limits limits) {
        this.texts = texts;
        this.allowed = limits.totalBytes();
    }

    static SharedStrings parse(Part part, Limits limits) {
        return XmlParts.parse(part, XmlVocabulary.SPREADSHEET, limits, new XmlParser<>() {
            @Override
            public SharedStrings parse(XmlScanner x) {
                return SharedStrings.parse(x, limits);
            }
        });
    }

    /** The text of a number; a number without a text is damage, and one long text in very many cells a bomb. */
    String get(int index, String sheetPart) {
        if (index < 0 || index >= texts.size()) {
            throw Refusal.damaged("string", sheetPart);
        }
        String text = texts.get(index);
        given += text.length();
        if (given > allowed) {
            throw Refusal.bytes("total", sheetPart, allowed);
        }
        return text;
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
        return new SharedStrings(texts, limits);
    }
}
