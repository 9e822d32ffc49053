package io.github.declarationsheet.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a part refers to.
 *
 * @param list its relationships to other parts of the package, in order
 * @param byId the same, by how the part names them; the first, if two have a name
 */
record Relationships(List<Relationship> list, Map<String, Relationship> byId) {

    private static final List<String> TYPES = List.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/");

    /**
     * A relationship.
     *
     * @param id how the part names it
     * @param type its type without what transitional and strict differ in, such as {@code worksheet}
     * @param target the name of the part it leads to
     */
    record Relationship(String id, String type, String target) {}

    /** The relationships of a part ({@code ""} for the package); empty if it has none. */
    static Relationships of(ZipParts parts, String part, Limits limits) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Optional<Part> own = parts.find(folder + "_rels/" + part.substring(slash) + ".rels");
        return own.isPresent() ? parse(own.get(), folder, limits) : new Relationships(List.of(), Map.of());
    }

    Optional<Relationship> ofType(String type) {
        for (Relationship relationship : list) {
            if (relationship.type().equals(type)) {
                return Optional.of(relationship);
            }
        }
        return Optional.empty();
    }

    Optional<Relationship> ofId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Relationships parse(Part part, String folder, Limits limits) {
        return XmlParts.parse(part, XmlVocabulary.RELATIONSHIPS, limits, new XmlParser<>() {
            @Override
            public Relationships parse(XmlScanner x) {
                return Relationships.parse(x, folder);
            }
        });
    }

    private static Relationships parse(XmlScanner x, String folder) {
        List<Relationship> list = new ArrayList<>();
        Map<String, Relationship> byId = new HashMap<>();
        int root = x.depth();
        while (x.nextChild(root)) {
            if (x.is("Relationship") && !x.value("TargetMode").equals("External")) {
                String id = x.value("Id");
                Relationship relationship =
                        new Relationship(id, type(x.value("Type")), resolve(folder, x.value("Target")));
                list.add(relationship);
                byId.putIfAbsent(id, relationship);
            }
        }
        return new Relationships(list, byId);
    }

    private static String type(String uri) {
        for (String prefix : TYPES) {
            if (uri.startsWith(prefix)) {
                return uri.substring(prefix.length());
            }
        }
        return uri;
    }

    /** A target relative to its folder, or to the package; steps out of the package are dropped. */
    /** Mostly no step leads nowhere or up. */
    private static boolean isResolved(String path) {
        return !path.startsWith(".")
                && !path.startsWith("/")
                && !path.endsWith("/")
                && path.indexOf("/.") < 0
                && path.indexOf("//") < 0;
    }

    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        String absolute = path.startsWith("/") ? path.substring(1) : folder + path;
        if (isResolved(absolute)) {
            return absolute;
        }
        List<String> steps = new ArrayList<>();
        for (String step : absolute.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
