package io.github.declarationsheet.json;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.model.Declaration;
import java.util.List;

/**
 * What was read from a JSON file. All or nothing: where anything is wrong there are no declarations, so that nothing
 * half-read is ever filled in. Immutable and thread-safe.
 *
 * @param declarations the declarations, in order; none if there is a finding
 * @param findings what is wrong, all errors, in the order of the file
 */
public record JsonDeclarations(List<Declaration> declarations, List<Finding> findings) {

    /** Copies the lists. */
    public JsonDeclarations {
        declarations = List.copyOf(declarations);
        findings = List.copyOf(findings);
    }
}
