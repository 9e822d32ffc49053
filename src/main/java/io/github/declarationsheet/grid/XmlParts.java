package io.github.declarationsheet.grid;

/** Parses parts: by the fast scanner, or where it declines by the JDK's parser, whose result the scanner understands. */
final class XmlParts {

    private XmlParts() {}

    /** Parses a part, asking the parser once or twice. */
    static <T> T parse(Part part, XmlVocabulary vocabulary, Limits limits, XmlParser<T> parser) {
        try {
            return parser.parse(new XmlScanner(part, vocabulary, limits.depth()));
        } catch (NotUnderstood e) {
            return slowly(part, vocabulary, limits, parser);
        } catch (XmlProlog.Doctype e) {
            throw Refusal.damaged("doctype", part.name());
        }
    }

    private static <T> T slowly(Part part, XmlVocabulary vocabulary, Limits limits, XmlParser<T> parser) {
        try {
            return parser.parse(
                    new XmlScanner(XmlNormalizer.normalize(part, vocabulary, limits), vocabulary, limits.depth()));
        } catch (NotUnderstood e) {
            throw Refusal.damaged("xml", part.name());
        }
    }
}
