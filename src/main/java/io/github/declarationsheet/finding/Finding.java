package io.github.declarationsheet.finding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is wrong or worth a look, as data. Immutable and thread-safe.
 *
 * @param code what kind of finding
 * @param severity its severity, the code's own unless a policy changed it
 * @param location where it is
 * @param field the key of the field concerned, such as {@code indicators[0].value}
 * @param text the offending text, empty if something is missing
 * @param arguments the values of the holes in its message
 */
public record Finding(
        FindingCode code,
        Severity severity,
        Location location,
        Optional<String> field,
        String text,
        Map<String, String> arguments) {

    /** The argument that chooses among several sentences of one code: {@code R-LIMIT} with {@code cells} is {@code R-LIMIT.cells}. */
    public static final String VARIANT = "variant";

    /** Copies the arguments. */
    public Finding {
        arguments = Map.copyOf(arguments);
    }

    /**
     * A finding of its code's usual severity.
     *
     * @param code what kind of finding
     * @param location where it is
     * @param field the key of the field concerned
     * @param text the offending text, empty if something is missing
     * @param arguments the values of the holes in its message; {@code text} is always one
     * @return the finding
     */
    public static Finding of(
            FindingCode code, Location location, Optional<String> field, String text, Map<String, String> arguments) {
        return new Finding(code, code.severity(), location, field, text, arguments);
    }

    /**
     * What is wrong and what to do, as a sentence.
     *
     * @param locale Chinese, or anything else for English
     * @return the sentence
     */
    public String message(Locale locale) {
        Map<String, String> holes = new HashMap<>(arguments);
        holes.putIfAbsent("text", text);
        String variant = code.id() + "." + arguments.get(VARIANT);
        return code.messages()
                .render(code.messages().find(variant, locale).isPresent() ? variant : code.id(), locale, holes);
    }
}
