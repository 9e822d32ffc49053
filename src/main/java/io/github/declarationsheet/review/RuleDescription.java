package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule as a person reads it in a list of rules. Immutable and thread-safe.
 *
 * <p>The examples are written as on a sheet: {@code label：value} or {@code 一级｜二级｜三级｜值}, parted by {@code ；}, several
 * declarations parted by {@code ＋}; they are the same in every language.
 *
 * @param id the rule's id, which is its findings' code
 * @param severity the usual severity of its findings
 * @param message its message, holes unfilled
 * @param condition when it fires; may be empty
 * @param source the documents it comes from, as keys of docs/sources.md; {@code unverified} where none was checked; may
 *     be empty
 * @param good what is in order; may be empty
 * @param bad what is not; may be empty
 */
public record RuleDescription(
        String id, Severity severity, String message, String condition, String source, String good, String bad) {

    /**
     * Describes a rule.
     *
     * @param rule a rule
     * @param locale Chinese, or anything else for English
     * @return its description, from the texts of its code
     */
    public static RuleDescription of(Rule rule, Locale locale) {
        FindingCode code = rule.code();
        return new RuleDescription(
                code.id(),
                code.severity(),
                text(code, "", locale).orElse(code.id()),
                text(code, ".condition", locale).orElse(""),
                neutral(code, ".source"),
                neutral(code, ".good"),
                neutral(code, ".bad"));
    }

    private static Optional<String> text(FindingCode code, String suffix, Locale locale) {
        return code.messages().find(code.id() + suffix, locale);
    }

    /** What is the same in every language stands in the Chinese file only. */
    private static String neutral(FindingCode code, String suffix) {
        return text(code, suffix, Locale.CHINESE).orElse("");
    }
}
