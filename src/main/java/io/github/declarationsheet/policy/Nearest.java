package io.github.declarationsheet.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant: the known word that differs least from what he wrote. */
final class Nearest {

    /** Longer ones are no slips. */
    private static final int LONGEST = 60;

    /** A letter too many or too few, or two that changed places; another letter in its place is a little more. */
    private static final int MOVE = 2;

    private static final int CHANGE = 3;

    private Nearest() {}

    static Optional<String> of(String written, List<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String word = written.toLowerCase(Locale.ROOT);
        String best = "";
        int least = 2 + MOVE * Math.max(1, word.length() / 3);
        for (String candidate : known) {
            String other = candidate.toLowerCase(Locale.ROOT);
            // what was left out in front of a dot, or behind it, is no slip of letters
            boolean part = word.length() > 2 && (other.endsWith("." + word) || other.startsWith(word + "-"));
            int distance = part ? MOVE : distance(word, other);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** What it takes to make the one of the other. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = MOVE * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next[0] = MOVE * i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : CHANGE;
                next[j] = Math.min(row[j - 1] + change, MOVE + Math.min(row[j], next[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + MOVE);
                }
            }
            int[] free = before;
            before = row;
            row = next;
            next = free;
        }
        return row[b.length()];
    }
}
