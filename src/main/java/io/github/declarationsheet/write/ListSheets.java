package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which projects share a list. A list tells its projects apart by their name, code, unit and year; what a row leaves blank
 * is that of the row above it. Projects that would be taken for one stand in different lists.
 */
final class ListSheets {

    private final List<Integer> projects = new ArrayList<>();
    private final Set<Map<String, Object>> identities = new HashSet<>();
    private Map<String, Object> last = Map.of();

    private ListSheets() {}

    /** The indexes of the declarations of each list, in order. */
    static List<List<Integer>> of(List<Declaration> declarations) {
        List<ListSheets> sheets = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            Map<String, Object> identity = identity(declarations.get(i));
            int at = 0;
            while (at < sheets.size() && !sheets.get(at).tellsApart(identity)) {
                at++;
            }
            if (at == sheets.size()) {
                sheets.add(new ListSheets());
            }
            sheets.get(at).add(i, identity);
        }
        return sheets.stream().map(s -> s.projects).toList();
    }

    private static Map<String, Object> identity(Declaration declaration) {
        Map<String, Object> identity = new LinkedHashMap<>();
        Draft draft = Draft.of(declaration);
        for (String key : Form.IDENTITY) {
            draft.get(key).ifPresent(v -> identity.put(key, v));
        }
        return identity;
    }

    private boolean tellsApart(Map<String, Object> identity) {
        return !identities.contains(identity) && !last.entrySet().containsAll(identity.entrySet());
    }

    private void add(int project, Map<String, Object> identity) {
        projects.add(project);
        identities.add(identity);
        last = identity;
    }
}
