package io.github.declarationsheet.grid;

import java.util.Set;

/**
 * The namespaces of the elements that a parser of a part wants to see; each has a transitional and a strict form.
 *
 * @param namespaces their names; none means that every element is wanted, whatever its namespace
 */
record XmlVocabulary(Set<String> namespaces) {

    static final XmlVocabulary SPREADSHEET = new XmlVocabulary(Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main"));

    static final XmlVocabulary RELATIONSHIPS =
            new XmlVocabulary(Set.of("http://schemas.openxmlformats.org/package/2006/relationships"));

    static final XmlVocabulary ANY = new XmlVocabulary(Set.of());

    /** The namespace of that name, empty if it is none of these. */
    String find(byte[] bytes, int from, int to) {
        for (String namespace : namespaces) {
            if (XmlBytes.equal(bytes, from, to, namespace)) {
                return namespace;
            }
        }
        return "";
    }

    boolean wantsAll() {
        return namespaces.isEmpty();
    }
}
