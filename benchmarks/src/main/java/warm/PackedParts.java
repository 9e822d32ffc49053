package warm;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Where the parts that a reader of cells needs lie in a file, looked up beforehand: inflating them, with one inflater and
 * one buffer for all files, is the floor under every reader.
 */
final class PackedParts {

    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final List<String> UNREAD = List.of("[Content_Types].xml", "docProps/app.xml", "docProps/core.xml");

    private final byte[] file;
    private final List<int[]> parts = new ArrayList<>();

    /** Of a file that we wrote: no comment at its end, all parts deflated. */
    PackedParts(byte[] file) {
        this.file = file;
        int end = file.length - END_SIZE;
        int at = number(end + 16, 4);
        for (int i = number(end + 10, 2); i > 0; i--) {
            int nameLength = number(at + 28, 2);
            int header = number(at + 42, 4);
            int data = header + LOCAL_SIZE + nameLength + number(header + 28, 2);
            if (!UNREAD.contains(new String(file, at + CENTRAL_SIZE, nameLength, java.nio.charset.StandardCharsets.UTF_8))) {
                parts.add(new int[] {data, number(at + 20, 4), number(at + 24, 4)});
            }
            at += CENTRAL_SIZE + nameLength + number(at + 30, 2) + number(at + 32, 2);
        }
    }

    long inflate(Inflater inflater, byte[] buffer) {
        long bytes = 0;
        for (int[] part : parts) {
            inflater.reset();
            inflater.setInput(file, part[0], part[1]);
            try {
                if (inflater.inflate(buffer) != part[2] || !inflater.finished()) {
                    throw new IllegalStateException("a part is not as long as it says");
                }
            } catch (DataFormatException e) {
                throw new IllegalStateException(e);
            }
            bytes += part[2];
        }
        return bytes;
    }

    private int number(int at, int bytes) {
        int number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | file[at + i] & 0xFF;
        }
        return number;
    }
}
