package io.github.declarationsheet.write;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook's cells, each once; cells say its number. Not thread-safe. */
final class SharedTexts {

    /** The part of a package that holds them. */
    static final String PART = "xl/sharedStrings.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst count=\"";
    private static final String XMLNS = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int uses;

    /** The number of a text that one more cell shows. */
    int number(String text) {
        uses++;
        Integer known = numbers.putIfAbsent(text, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** The part as XML. */
    byte[] part() {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append(uses).append("\" uniqueCount=\"").append(numbers.size()).append('"');
        xml.append(XMLNS);
        for (String text : numbers.keySet()) {
            xml.append(spaced(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>");
            escape(CellEscape.escape(text), xml);
            xml.append("</t></si>");
        }
        return xml.append("</sst>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a reader of XML could take its first or last character for space between tags. */
    private static boolean spaced(String text) {
        return !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
    }

    private static void escape(String text, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append(i > 1 && text.startsWith("]]", i - 2) ? "&gt;" : ">");
                case '\r' -> xml.append("&#13;");
                default -> xml.append(isXml(text, i) ? c : '?');
            }
        }
    }

    /** Whether XML can hold a character; a half of a pair is no character alone. */
    private static boolean isXml(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n';
    }
}
