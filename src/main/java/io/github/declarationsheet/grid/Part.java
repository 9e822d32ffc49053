package io.github.declarationsheet.grid;

/**
 * A part of a package, inflated.
 *
 * @param name its name in the package, for findings
 * @param bytes its content, followed by at least one zero byte, at which every loop over it stops
 * @param length the length of its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the room
record Part(String name, byte[] bytes, int length) {

    /** A part of exactly these bytes. */
    static Part of(String name, byte[] content) {
        return new Part(name, java.util.Arrays.copyOf(content, content.length + 1), content.length);
    }
}
