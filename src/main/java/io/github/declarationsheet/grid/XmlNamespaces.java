package io.github.declarationsheet.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which elements belong to the namespace of the root: those with the root's prefix. That is right as long as nobody gives
 * that prefix another meaning, or that namespace another prefix, both of which is watched for.
 */
final class XmlNamespaces {

    private final byte[] bytes;
    private final XmlVocabulary vocabulary;
    private final List<int[]> ofRoot = new ArrayList<>(4);
    private int prefixStart;
    private int prefixLength;
    private String namespace = "";

    XmlNamespaces(byte[] bytes, XmlVocabulary vocabulary) {
        this.bytes = bytes;
        this.vocabulary = vocabulary;
    }

    /** A declaration: its name as written, such as {@code xmlns:x}, and its value. */
    void declare(int depth, int name, int nameEnd, int value, int valueEnd) {
        boolean isDefault = nameEnd - name == 5;
        if (vocabulary.wantsAll() || (!isDefault && bytes[name + 5] != ':')) {
            return;
        }
        int prefix = isDefault ? nameEnd : name + 6;
        if (depth == 1) {
            ofRoot.add(new int[] {prefix, nameEnd, value, valueEnd});
            return;
        }
        boolean samePrefix = Arrays.equals(bytes, prefix, nameEnd, bytes, prefixStart, prefixStart + prefixLength);
        if (samePrefix != XmlBytes.equal(bytes, value, valueEnd, namespace)) {
            throw new NotUnderstood();
        }
    }

    /** The root is complete. */
    void root(int nameStart, int localStart) {
        if (vocabulary.wantsAll()) {
            return;
        }
        prefixStart = nameStart;
        prefixLength = Math.max(0, localStart - nameStart - 1);
        for (int[] declared : ofRoot) {
            if (isPrefix(declared[0], declared[1])) {
                namespace = vocabulary.find(bytes, declared[2], declared[3]);
            }
        }
        if (namespace.isEmpty()) {
            throw new NotUnderstood();
        }
        for (int[] declared : ofRoot) {
            if (!isPrefix(declared[0], declared[1]) && XmlBytes.equal(bytes, declared[2], declared[3], namespace)) {
                throw new NotUnderstood();
            }
        }
    }

    /** Whether an element is none of the root's namespace. */
    boolean foreign(int nameStart, int localStart) {
        if (prefixLength == 0) {
            return localStart != nameStart && !vocabulary.wantsAll();
        }
        return localStart - nameStart != prefixLength + 1 || !isPrefix(nameStart, localStart - 1);
    }

    private boolean isPrefix(int from, int to) {
        return Arrays.equals(bytes, from, to, bytes, prefixStart, prefixStart + prefixLength);
    }
}
