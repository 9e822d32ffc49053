package io.github.declarationsheet.hostile;

import java.util.function.Supplier;

/**
 * A file that somebody made to do harm, or that broke on its way.
 *
 * @param name what is wrong with it, and what the tests call it
 * @param verdict what must come of it: {@link #READ} where the form in it is read as if nothing were wrong, or the codes of
 *     its findings above advice, each with the variant of its sentence ({@code R-DAMAGED.crc}), or both; several forms
 *     are {@code 1000 read}
 * @param content makes its bytes
 */
record HostileFile(String name, String verdict, Supplier<byte[]> content) {

    /** The form is read, and nothing is said. */
    static final String READ = "read";

    /** A declaration is read that is not that of the form: a value of it is another, or none. */
    static final String OTHER = "other";

    /** A name that any file system takes. */
    String fileName() {
        return name.replaceAll("[^\\p{L}\\p{N}]+", "-") + ".xlsx";
    }

    @Override
    public String toString() {
        return name + " → " + verdict;
    }
}
