package io.github.declarationsheet.grid;

/**
 * A part of a package as the central directory describes it.
 *
 * @param name its name, folders separated by {@code /}
 * @param flags its general purpose bits
 * @param method how it is compressed
 * @param crc the checksum of its content
 * @param packed its size in the file
 * @param size its size, inflated
 * @param header where its local header begins
 * @param data where its packed bytes begin
 */
record ZipEntry(String name, int flags, int method, long crc, long packed, long size, int header, int data) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED_BIT = 1;

    boolean encrypted() {
        return (flags & ENCRYPTED_BIT) != 0;
    }
}
