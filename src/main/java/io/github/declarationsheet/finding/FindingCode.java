package io.github.declarationsheet.finding;

/**
 * The kind of a finding: an id that never changes, the severity it has unless a policy says otherwise, and where its
 * texts are. Open: a rule of one's own brings its own code.
 *
 * @param id such as {@code M-ANNUAL-SUM}
 * @param severity the usual severity
 * @param messages the catalogue that has the text of {@code id}
 */
public record FindingCode(String id, Severity severity, MessageCatalog messages) {

    @Override
    public String toString() {
        return id;
    }
}
