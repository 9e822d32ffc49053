package io.github.declarationsheet.write;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each file of a folder a name that Windows, macOS and Linux take, and that none of the others has. Not
 * thread-safe.
 */
final class FileNames {

    /** Windows counts UTF-16 units of a whole path, of which a folder takes its part. */
    private static final int MAX_LENGTH = 120;

    /** Linux counts bytes of a name; the ending and a number need some. */
    private static final int MAX_BYTES = 240;

    private static final Pattern ILLEGAL = Pattern.compile("[<>:\"/\\\\|?*\\p{Cc}]");

    /** What nobody sees: marks of direction, blanks of no width. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    /** What Windows drops, or takes for a hidden or a lock file. */
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}.~$]+|[\\s\\p{Z}.]+$");

    /** The devices of Windows, which a name may not be, also with an ending. */
    private static final Pattern DEVICE = Pattern.compile(
            "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])(\\s*\\..*)?", Pattern.CASE_INSENSITIVE);

    private final String ending;
    private final Set<String> used = new HashSet<>();
    /** By name the last number that was tried, so that thousands of one name are numbered in one go. */
    private final Map<String, Integer> numbers = new HashMap<>();

    FileNames(String ending) {
        this.ending = ending;
    }

    /** Why a name is not as wanted. */
    enum Change {
        /** It is. */
        NONE,
        /** The wanted one is not legal. */
        ILLEGAL,
        /** It is too long. */
        CUT,
        /** Another file has it. */
        TAKEN
    }

    /** A file's name and how it differs from the wanted one. */
    record Named(String file, Change change) {}

    /** A name like the wanted one, which is without its ending; {@code fallback} where nothing of it is left. */
    Named next(String wanted, String fallback) {
        String seen = UNSEEN.matcher(Normalizer.normalize(wanted, Normalizer.Form.NFC))
                .replaceAll("");
        String legal = ENDS.matcher(ILLEGAL.matcher(seen).replaceAll("_")).replaceAll("");
        legal = DEVICE.matcher(legal).matches() ? "_" + legal : legal;
        legal = legal.isEmpty() ? fallback : legal;
        String cut = ENDS.matcher(cut(legal, "")).replaceAll("");
        Change change = !legal.equals(wanted) ? Change.ILLEGAL : cut.equals(legal) ? Change.NONE : Change.CUT;
        String name = cut;
        int number = numbers.getOrDefault(folded(cut), 1);
        while (!used.add(folded(name))) {
            number++;
            String suffix = "(" + number + ")";
            name = cut(cut, suffix) + suffix;
            change = Change.TAKEN;
        }
        numbers.put(folded(cut), number);
        return new Named(name + ending, change);
    }

    /** Windows and macOS take capital and small letters for the same. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private String cut(String name, String suffix) {
        int length = Math.min(name.length(), MAX_LENGTH - suffix.length());
        while (name.substring(0, length).getBytes(StandardCharsets.UTF_8).length
                > MAX_BYTES - ending.length() - suffix.length()) {
            length--;
        }
        return name.substring(
                0, length > 0 && Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
