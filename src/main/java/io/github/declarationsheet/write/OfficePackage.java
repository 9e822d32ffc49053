package io.github.declarationsheet.write;

import io.github.declarationsheet.grid.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The parts of a workbook that is not ours: what is not touched is written byte by byte as it was. Read only after the grid
 * reader has accepted the file. Not thread-safe.
 */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String ROOT = "";

    private final Map<String, byte[]> parts;

    private final Map<String, Document> trees = new HashMap<>();
    /** Trees as they were read, for parts that were only looked at. */
    private final Map<String, byte[]> unchanged = new HashMap<>();

    private OfficePackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** A relationship of a part: its id, the end of its type, and the part it leads to. */
    record Relation(String id, String type, String target) {}

    /**
     * Unpacks a workbook.
     *
     * @throws ZipException if it is larger than the limits or no such package
     */
    static OfficePackage of(byte[] zipped, Limits limits) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] part = in.readNBytes((int) Math.min(limits.partBytes() + 1, Integer.MAX_VALUE - 8L));
                total += part.length;
                if (part.length > limits.partBytes()
                        || total > limits.totalBytes()
                        || parts.size() >= limits.entries()
                        || parts.put(entry.getName(), part) != null) {
                    throw new ZipException(entry.getName());
                }
            }
        }
        return new OfficePackage(parts);
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /** The content of a part that is no tree. */
    byte[] bytes(String part) throws IOException {
        byte[] content = parts.get(part);
        if (content == null) {
            throw new ZipException(part);
        }
        return content.clone();
    }

    /** The content of a part with what was changed in it. */
    byte[] current(String part) throws IOException {
        Document tree = trees.get(part);
        return tree == null ? bytes(part) : XmlTree.bytes(tree);
    }

    void put(String part, byte[] content) {
        parts.put(part, content);
        trees.remove(part);
    }

    /** A part as a tree; what is changed in it is written. */
    Document tree(String part) throws IOException {
        Document known = trees.get(part);
        if (known == null) {
            known = XmlTree.parse(bytes(part));
            trees.put(part, known);
            unchanged.put(part, XmlTree.bytes(known));
        }
        return known;
    }

    /** The workbook's own part. */
    String workbook() throws IOException {
        return relations(ROOT).stream()
                .filter(r -> r.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new ZipException("officeDocument"));
    }

    /** Where a part leads to. */
    List<Relation> relations(String part) throws IOException {
        List<Relation> relations = new ArrayList<>();
        String file = relationsOf(part);
        if (has(file)) {
            for (Element e : XmlTree.children(tree(file).getDocumentElement(), "Relationship")) {
                String type = e.getAttribute("Type");
                if (!e.getAttribute("TargetMode").equals("External")) {
                    relations.add(new Relation(
                            e.getAttribute("Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolved(part, e.getAttribute("Target"))));
                }
            }
        }
        return relations;
    }

    Optional<Relation> relation(String part, String type) throws IOException {
        return relations(part).stream().filter(r -> r.type().equals(type)).findFirst();
    }

    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolved(String part, String target) {
        try {
            return URI.create("/" + part).resolve(target).normalize().getPath().substring(1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Takes a part out that programs make anew, such as the chain of calculation. */
    void removeFrom(String owner, String type) throws IOException {
        Optional<Relation> found = relation(owner, type);
        if (found.isEmpty()) {
            return;
        }
        String target = found.get().target();
        parts.remove(target);
        trees.remove(target);
        Element relations = tree(relationsOf(owner)).getDocumentElement();
        for (Element e : XmlTree.children(relations, "Relationship")) {
            if (e.getAttribute("Id").equals(found.get().id())) {
                relations.removeChild(e);
            }
        }
        Element types = tree(CONTENT_TYPES).getDocumentElement();
        for (Element e : XmlTree.children(types, "Override")) {
            if (e.getAttribute("PartName").equals("/" + target)) {
                types.removeChild(e);
            }
        }
    }

    /** Declares a new part to be of the kind of another. */
    void declareLike(String part, String model) throws IOException {
        Element types = tree(CONTENT_TYPES).getDocumentElement();
        for (Element e : XmlTree.children(types, "Override")) {
            if (e.getAttribute("PartName").equals("/" + model)) {
                Element copy = (Element) e.cloneNode(true);
                copy.setAttribute("PartName", "/" + part);
                types.appendChild(copy);
            }
        }
    }

    /** Packs all parts in their order; the stream is not closed. */
    void write(OutputStream out) throws IOException {
        for (Map.Entry<String, Document> changed : trees.entrySet()) {
            byte[] now = XmlTree.bytes(changed.getValue());
            if (parts.containsKey(changed.getKey()) && !Arrays.equals(now, unchanged.get(changed.getKey()))) {
                parts.put(changed.getKey(), now);
            }
        }
        StableZip.write(parts, out);
    }
}
