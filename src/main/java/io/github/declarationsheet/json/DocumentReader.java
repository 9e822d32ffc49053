package io.github.declarationsheet.json;

import io.github.declarationsheet.model.Declaration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a document: the object of the contract or a bare list of declarations. */
final class DocumentReader {

    private static final String DECLARATIONS = "declarations";

    private final JsonInput json;
    private final Problems problems;
    private final DeclarationReader declaration;
    private final List<Declaration> declarations = new ArrayList<>();

    DocumentReader(JsonInput json, Problems problems) {
        this.json = json;
        this.problems = problems;
        this.declaration = new DeclarationReader(json);
    }

    JsonDeclarations read() throws IOException {
        json.document(this::root);
        return new JsonDeclarations(problems.findings().isEmpty() ? declarations : List.of(), problems.findings());
    }

    private void root() throws IOException {
        if (json.isArray()) {
            list(JsonPath.ROOT);
        } else if (json.isObject()) {
            List<String> found = new ArrayList<>(1);
            json.object(JsonPath.ROOT, (key, path) -> {
                switch (key) {
                    case DECLARATIONS -> {
                        found.add(key);
                        list(path);
                    }
                    case "findings", "files" -> json.skip();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            if (found.isEmpty()) {
                problems.add("J-SHAPE", Map.of());
            }
        } else {
            json.skip();
            problems.add("J-SHAPE", Map.of());
        }
    }

    private void list(JsonPath path) throws IOException {
        json.array(path, i -> declaration.read(path.declaration(i)).ifPresent(declarations::add));
    }
}
