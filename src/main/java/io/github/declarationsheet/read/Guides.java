package io.github.declarationsheet.read;

import io.github.declarationsheet.form.GuideWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guides to filling in a form: lines that explain its labels, 二、主管部门：指项目的主管预算部门, and the numbered lines they belong
 * to. What looks like a label there labels nothing.
 */
final class Guides {

    private final Board board;
    /** The labels that share a cell with a text, by cell. */
    private final Map<Box, Mark> inline = new HashMap<>();

    private final Set<Box> lines = new HashSet<>();

    private Guides(Board board) {
        this.board = board;
    }

    /** The labels of a sheet without those of guides. */
    static List<Mark> without(Board board, List<Mark> marks) {
        Guides guides = new Guides(board);
        for (Mark mark : marks) {
            if (!mark.inline().isBlank() && mark.hasField()) {
                guides.add(mark);
            }
        }
        if (guides.lines.isEmpty()) {
            return marks;
        }
        guides.addNumbered();
        for (Mark mark : marks) {
            guides.addHeading(mark);
        }
        List<Mark> others = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            boolean own = mark.hasField() && !mark.fields().get(0).isOther();
            if (!(own || guides.heads(mark)) || !guides.lines.contains(mark.box())) {
                others.add(mark);
            }
        }
        return others;
    }

    /** 填表说明 alone in a cell right above the lines is the first of them. */
    private void addHeading(Mark mark) {
        Box box = mark.box();
        if (heads(mark)) {
            for (Box below : board.between(box.lastRow() + 1, box.column(), box.column())) {
                if (lines.contains(below)) {
                    lines.add(box);
                }
            }
        }
    }

    private boolean heads(Mark mark) {
        return mark.inline().isBlank() && mark.hasField() && GuideWords.isHeading(mark.label());
    }

    private void add(Mark mark) {
        inline.putIfAbsent(mark.box(), mark);
        if (!mark.fields().get(0).isOther() && GuideWords.explains(mark.inline())) {
            lines.add(mark.box());
        }
    }

    /** Adds the lines that are numbered on with those that explain, if these are at least half of what has labels. */
    private void addNumbered() {
        Map<Integer, List<Box>> lists = new HashMap<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (Box box : board.boxes()) {
            int number = box.covered() ? -1 : number(box);
            if (number >= 0) {
                List<Box> list = lists.getOrDefault(box.column(), new ArrayList<>());
                boolean goesOn = !list.isEmpty()
                        && list.get(list.size() - 1).lastRow() == box.row() - 1
                        && last.getOrDefault(box.column(), -1) == number - 1;
                if (!goesOn) {
                    take(list);
                    list = new ArrayList<>();
                }
                list.add(box);
                lists.put(box.column(), list);
                last.put(box.column(), number);
            }
        }
        for (List<Box> list : lists.values()) {
            take(list);
        }
    }

    /** The number a line begins with, also behind the heading of a guide: 填表说明：1.本表…. */
    private int number(Box box) {
        Mark mark = inline.get(box);
        boolean heads = mark != null && GuideWords.isHeading(mark.label());
        return GuideWords.number(heads && mark != null ? mark.inline() : box.text());
    }

    private void take(List<Box> list) {
        int explained = 0;
        int labelled = 0;
        for (Box box : list) {
            labelled += inline.containsKey(box) ? 1 : 0;
            explained += lines.contains(box) ? 1 : 0;
        }
        if (explained > 0 && explained * 2 >= labelled) {
            lines.addAll(list);
        }
    }
}
