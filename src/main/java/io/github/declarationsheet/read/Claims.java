package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which boxes of a sheet are understood. Each is claimed once; what nobody claims is reported. */
final class Claims {

    private final BitSet claimed = new BitSet();
    private @Nullable CellRange range;

    void claim(Box box) {
        claimed.set(box.index());
        CellRange own = box.range();
        if (range == null) {
            range = own;
        } else if (!range.contains(own.firstRow(), own.firstColumn())
                || !range.contains(own.lastRow(), own.lastColumn())) {
            range = range.union(own);
        }
    }

    void claimAll(Iterable<Box> boxes) {
        for (Box box : boxes) {
            claim(box);
        }
    }

    /** The smallest range that holds all claimed boxes, empty if none is claimed. */
    Optional<CellRange> range() {
        return Optional.ofNullable(range);
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
