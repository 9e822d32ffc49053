package io.github.declarationsheet.compare;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One value, indicator or further field that is not as it was. Immutable and thread-safe.
 *
 * @param kind what happened to it
 * @param location where it stands now; of what was removed the heading of its block
 * @param field its key in the later version, such as {@code indicators[3].value}; of a removed indicator the key of its
 *     table
 * @param label the printed label of the field
 * @param indicator the indicator's name, as it was; empty for fields outside the tables
 * @param before what it was; empty if it was blank
 * @param after what it is; empty if it is blank
 * @param difference of amounts by how much it rose, below zero if it fell; empty for anything else
 */
public record Change(
        Kind kind,
        Location location,
        String field,
        String label,
        String indicator,
        String before,
        String after,
        Optional<String> difference) {

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(Change.class);

    /** What happened. */
    public enum Kind {
        /** 修改: another value, or one where there was none, or none where there was one. */
        CHANGED,
        /** 新增: an indicator that was not there, with its target value. */
        ADDED,
        /** 删去: an indicator that is no longer there. */
        REMOVED
    }

    /**
     * The change as a finding, to be listed and marked like any other: advice of the code {@code V-ADDED}, {@code
     * V-REMOVED} or {@code V-CHANGED}.
     *
     * @return the finding, with {@code before} and {@code after} among its arguments
     */
    public Finding finding() {
        Map<String, String> holes = new HashMap<>();
        Excerpts excerpts = Excerpts.of(before, after);
        holes.put("label", label);
        holes.put("name", Excerpts.shortened(indicator));
        holes.put("before", excerpts.before());
        holes.put("after", excerpts.after());
        holes.put("difference", difference.map(d -> d.replace("-", "")).orElse(""));
        holes.put(Finding.VARIANT, variant());
        return Finding.of(code("V-" + kind.name()), location, Optional.of(field), after, holes);
    }

    /**
     * The change as a sentence.
     *
     * @param locale Chinese, or anything else for English
     * @return what was what, and what it is now
     */
    public String message(Locale locale) {
        return finding().message(locale);
    }

    static FindingCode code(String id) {
        return new FindingCode(id, Severity.ADVICE, TEXTS);
    }

    private String variant() {
        String subject = indicator.isEmpty() ? "field" : "indicator";
        if (kind != Kind.CHANGED) {
            return subject;
        }
        if (difference.isPresent()) {
            return difference.get().startsWith("-") ? "less" : "more";
        }
        return subject + (before.isEmpty() ? ".filled" : after.isEmpty() ? ".emptied" : "");
    }
}
