package io.github.declarationsheet.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which boxes of a sheet are understood. Each is claimed once; what nobody claims is reported. */
final class Claims {

    private final BitSet claimed = new BitSet();

    void claim(Box box) {
        claimed.set(box.index());
    }

    boolean isClaimed(Box box) {
        return claimed.get(box.index());
    }

    List<Box> unclaimed(List<Box> boxes) {
        List<Box> left = new ArrayList<>();
        for (Box box : boxes) {
            if (!isClaimed(box)) {
                left.add(box);
            }
        }
        return left;
    }
}
