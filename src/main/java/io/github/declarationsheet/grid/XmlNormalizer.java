package io.github.declarationsheet.grid;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Rewrites a part in the plain XML that {@link XmlScanner} understands, whatever its encoding, prefixes and entities. It
 * reads by the JDK's parser, without document types and external entities.
 */
final class XmlNormalizer {

    /** A part costs several times its size here, so that less is let in. */
    private static final int SHARE = 4;

    private final XMLStreamReader in;
    private final XmlVocabulary vocabulary;
    private final Part part;
    private final Limits limits;
    private final XmlBuffer out = new XmlBuffer();
    private String namespace = "";
    private int depth;

    private XmlNormalizer(XMLStreamReader in, Part part, XmlVocabulary vocabulary, Limits limits) {
        this.in = in;
        this.part = part;
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    static Part normalize(Part part, XmlVocabulary vocabulary, Limits limits) {
        if (part.length() > limits.partBytes() / SHARE) {
            throw Refusal.bytes("part", part.name(), limits.partBytes() / SHARE);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(XmlCharset.read(part));
            return new XmlNormalizer(in, part, vocabulary, limits).run();
        } catch (Refusal e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // the JDK's parser throws what it likes on broken parts
            throw Refusal.damaged("xml", part.name());
        }
    }

    private Part run() throws XMLStreamException {
        // depth of the outermost element that is passed over, 0 if none is
        int skipped = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > limits.depth()) {
                        throw Refusal.limit("depth", part.name(), limits.depth());
                    }
                    if (skipped == 0 && !wanted()) {
                        skipped = depth;
                    }
                    if (skipped == 0) {
                        start();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped == 0) {
                        out.append("</").append(in.getLocalName()).append('>');
                    }
                    skipped = skipped == depth ? 0 : skipped;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0 && depth > 0) {
                        escape(in.getText());
                    }
                }
                case XMLStreamConstants.DTD -> throw Refusal.damaged("doctype", part.name());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.damaged("xml", part.name());
                default -> {
                    // comments and instructions say nothing
                }
            }
            if (out.size() > limits.partBytes() / 2) {
                throw Refusal.bytes("part", part.name(), limits.partBytes() / 2);
            }
        }
        return out.part(part.name());
    }

    private boolean wanted() {
        String uri = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        if (depth == 1) {
            namespace = uri;
            return vocabulary.wantsAll() || vocabulary.namespaces().contains(uri);
        }
        return vocabulary.wantsAll() || uri.equals(namespace);
    }

    private void start() {
        out.append('<').append(in.getLocalName());
        if (depth == 1 && !vocabulary.wantsAll()) {
            out.append(" xmlns=\"").append(namespace).append('"');
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = in.getAttributePrefix(i);
            out.append(' ');
            if (prefix != null && !prefix.isEmpty()) {
                out.append(prefix).append(':');
            }
            out.append(in.getAttributeLocalName(i)).append("=\"");
            escape(in.getAttributeValue(i));
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\uFFFD' || c < ' ') {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
    }
}
