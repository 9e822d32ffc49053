package io.github.declarationsheet.read;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Which boxes of a sheet are understood. Each is claimed once; what nobody claims is reported. */
final class Claims {

    private final BitSet claimed = new BitSet();

    void claim(Box box) {
        claimed.set(box.index());
    }

    void claimAll(Collection<Box> boxes) {
        boxes.forEach(this::claim);
    }

    boolean isClaimed(Box box) {
        return claimed.get(box.index());
    }

    List<Box> unclaimed(Collection<Box> boxes) {
        return boxes.stream().filter(b -> !isClaimed(b)).toList();
    }
}
