package io.github.declarationsheet.grid;

import java.util.HashMap;
import java.util.Map;

/** Reads the custom document properties: a name and a value of whatever type, as text. */
final class CustomProperties {

    private CustomProperties() {}

    static Map<String, String> parse(Part part, Limits limits) {
        return XmlParts.parse(part, XmlVocabulary.ANY, limits, new XmlParser<>() {
            @Override
            public Map<String, String> parse(XmlScanner x) {
                return CustomProperties.parse(x);
            }
        });
    }

    private static Map<String, String> parse(XmlScanner x) {
        Map<String, String> properties = new HashMap<>();
        int root = x.depth();
        while (x.nextChild(root)) {
            String name = x.value("name");
            int property = x.depth();
            while (x.nextChild(property)) {
                properties.putIfAbsent(name, x.text());
            }
        }
        return properties;
    }
}
