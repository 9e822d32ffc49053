package io.github.declarationsheet.compare;

import io.github.declarationsheet.read.Submission;
import java.util.List;

/**
 * Later declarations beside earlier ones (一上 and 二上, a correction and what it corrects, this year and the last).
 * Immutable and thread-safe.
 *
 * <p>Declarations are of the same project by {@link io.github.declarationsheet.model.ProjectIdentity}: by code, else by
 * name and unit, those of the same year first; what is left over is paired by name alone, then by most of its indicators,
 * which finds a renamed project. Of several earlier versions of a project the last is taken.
 *
 * @param changes what changed in each later declaration, in their order
 * @param missing earlier declarations of projects that were not handed in again, in their order
 */
public record Comparison(List<Changes> changes, List<Version> missing) {

    /** Copies the lists. */
    public Comparison {
        changes = List.copyOf(changes);
        missing = List.copyOf(missing);
    }

    /**
     * Compares files.
     *
     * @param earlier the files as they were
     * @param later the files as they are
     * @return what changed
     */
    public static Comparison of(List<Submission> earlier, List<Submission> later) {
        Pairing pairing = new Pairing(Version.of(earlier), Version.of(later));
        return new Comparison(
                pairing.pairs().stream()
                        .map(p -> new Changes(
                                p.later(),
                                p.earlier(),
                                p.earlier()
                                        .map(e -> new DeclarationChanges(e, p.later()).list())
                                        .orElse(List.of())))
                        .toList(),
                pairing.missing());
    }

    /**
     * What changed in the declarations of one file.
     *
     * @param file a later file's name as given
     * @return the changes of its declarations, in order
     */
    public List<Changes> of(String file) {
        return changes.stream().filter(c -> c.later().file().equals(file)).toList();
    }
}
