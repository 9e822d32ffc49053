package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.FundTime;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a flat list: those that say something of the project, and the table of its indicators. A label that may
 * mean either, such as 单位, is the project's left of the levels.
 */
final class FlatColumns {

    private final Board board;
    private final List<Project> projects = new ArrayList<>();
    private final List<Span> unknown = new ArrayList<>(0);
    private final IndicatorTable table;
    private final Set<String> headings = new HashSet<>();
    /** The rows that say they are of the whole term. */
    private final BitSet term;

    private final Optional<Field> overall;

    /** A column that says something of the project. */
    record Project(Mark mark, Field field, int first, int last) {}

    FlatColumns(Board board, List<Mark> marks, IndicatorTable table, Form form) {
        this.board = board;
        int level = firstLevel(table);
        Set<Box> columns = new HashSet<>();
        for (Span span : table.columns()) {
            if (span.first() >= level) {
                columns.add(span.heading());
            }
        }
        List<Mark> fields = new ArrayList<>();
        Set<Box> heads = new HashSet<>();
        for (Mark mark : marks) {
            boolean column = mark.column().isPresent() && columns.contains(mark.box());
            if (mark.hasField() && isIn(mark, table.header()) && !column) {
                fields.add(mark);
                heads.add(mark.box());
                headings.add(mark.label().key());
            }
        }
        List<Mark> funds = headings(Keys.FUNDING, marks, table.header());
        Map<Box, Mark> labels = new HashMap<>();
        for (Mark mark : fields) {
            labels.put(mark.box(), mark);
        }
        new SumLabels(board, labels, form).addBeside(fields);
        heads.addAll(labels.keySet());
        addTotal(funds, fields, heads, level, table, form);
        List<Span> indicators = new ArrayList<>();
        for (Span span : table.columns()) {
            if (heads.contains(span.heading())) {
                continue;
            }
            Optional<Mark> total = span.first() < level ? total(span, funds, form) : Optional.empty();
            if (total.isPresent()) {
                fields.add(total.get());
                heads.add(span.heading());
            } else if (span.role() == Role.OTHER && span.first() < level) {
                unknown.add(span);
            } else {
                indicators.add(span);
            }
        }
        this.table = table.withColumns(indicators);
        addUnknown(marks, heads, level);
        this.term = rowsOfTerm();
        this.overall = form.field(Keys.OVERALL_GOAL);
        Map<Mark, FundScopes.Amount> amounts = FundScopes.resolve(board, fields);
        for (int i = 0; i < fields.size(); i++) {
            Mark mark = fields.get(i);
            FundScopes.Amount amount = amounts.get(mark);
            Field field = amount == null ? mark.fields().get(0) : amount.field();
            projects.add(new Project(
                    inUnitAbove(mark, table.header()),
                    isUnitOfWork(field, mark) ? form.field(Keys.UNIT).orElse(field) : field,
                    mark.box().column(),
                    mark.box().lastColumn()));
        }
    }

    /** Headings nobody knows between those of the project: 单位编码, 主管科室. */
    private void addUnknown(List<Mark> marks, Set<Box> heads, int level) {
        Set<Box> known = new HashSet<>(heads);
        for (Mark mark : marks) {
            known.add(mark.box());
        }
        for (Span span : unknown) {
            known.add(span.heading());
        }
        Header header = table.header();
        for (int row = header.lastRow(); row >= header.row(); row--) {
            for (Box box : board.between(row, 0, level - 1)) {
                boolean own = box.row() == row || row == header.row();
                if (own && !known.contains(box) && isLowest(box, header.lastRow())) {
                    unknown.add(
                            new Span(Role.OTHER, box, CellText.oneLine(box.text()), box.column(), box.lastColumn()));
                }
            }
        }
    }

    /** Whether no other heading stands below one. */
    private boolean isLowest(Box box, int lastRow) {
        for (int row = box.lastRow() + 1; row <= lastRow; row++) {
            if (!board.between(row, box.column(), box.lastColumn()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The label of an amount with the unit that a heading over it says: 项目金额（万元） over 资金总额. */
    private Mark inUnitAbove(Mark mark, Header header) {
        Box box = mark.box();
        if (mark.isAmount() && MoneyUnit.in(mark.label().remark()).isEmpty()) {
            for (int row = box.row() - 1; row >= header.row() - 1; row--) {
                for (Box above : board.between(row, box.column(), box.column())) {
                    String remark = above.label().remark();
                    if (MoneyUnit.in(remark).isPresent()) {
                        return new Mark(box, new LabelText(mark.label().key(), remark), mark.meaning(), mark.inline());
                    }
                }
            }
        }
        return mark;
    }

    private static List<Mark> headings(String block, List<Mark> marks, Header header) {
        List<Mark> headings = new ArrayList<>(0);
        for (Mark mark : marks) {
            if (mark.isHeadingOf(block) && isIn(mark, header)) {
                headings.add(mark);
            }
        }
        return headings;
    }

    /** 项目资金, 金额 or 预算 that alone heads a column of amounts is their total, where no other heading says so. */
    private void addTotal(
            List<Mark> funds, List<Mark> fields, Set<Box> heads, int level, IndicatorTable list, Form form) {
        List<Field> totals = SumLabels.totals(form);
        for (Mark mark : fields) {
            for (Field own : totals) {
                if (mark.hasField(own.key())) {
                    return;
                }
            }
        }
        Box total = null;
        Header header = list.header();
        for (Box box : board.between(header.levelRow(), 0, level - 1)) {
            Optional<FundTime> time = FundTime.of(box.text(), box.label());
            boolean amount = time.isPresent() && time.get().kind() == FundTime.Kind.AMOUNT;
            for (Mark heading : funds) {
                amount |= heading.box().equals(box);
            }
            if (amount && !heads.contains(box) && isLowest(box, header.lastRow()) && isOverAmount(box, list)) {
                if (total != null) {
                    return;
                }
                total = box;
            }
        }
        if (total != null) {
            fields.add(Mark.of(total, totals));
            heads.add(total);
        }
    }

    private boolean isOverAmount(Box heading, IndicatorTable list) {
        for (int row : list.rows()) {
            for (Box box : board.between(row, heading.column(), heading.lastColumn())) {
                return AmountText.parse(box.text()).isPresent();
            }
        }
        return false;
    }

    /** 合计 below the heading of the funds is their total. */
    private static Optional<Mark> total(Span span, List<Mark> funds, Form form) {
        Box box = span.heading();
        Optional<FundTime> time = FundTime.of(box.text(), box.label());
        boolean sum = time.isPresent()
                && (time.get().kind() == FundTime.Kind.SUM || time.get().kind() == FundTime.Kind.AMOUNT);
        for (Mark heading : funds) {
            boolean below = heading.box().lastRow() < box.row()
                    && heading.box().column() <= box.column()
                    && heading.box().lastColumn() >= box.column();
            if (sum && below) {
                return Optional.of(Mark.of(box, SumLabels.totals(form)));
            }
        }
        return Optional.empty();
    }

    /** The rows that the headings 项目名称 reach, as far as headings of tables go. */
    static BitSet nameRows(List<Mark> marks) {
        BitSet rows = new BitSet();
        for (Mark mark : marks) {
            if (mark.hasField(Keys.NAME) && mark.inline().isEmpty()) {
                int first = mark.box().row();
                rows.set(first, Math.min(mark.box().lastRow(), first + Header.MOST_ROWS - 1) + 1);
            }
        }
        return rows;
    }

    /** Whether a mark stands in the rows of a heading. */
    private static boolean isIn(Mark mark, Header header) {
        return mark.box().row() <= header.lastRow() && mark.box().lastRow() >= header.row();
    }

    private static int firstLevel(IndicatorTable table) {
        int first = table.column(Role.LEVEL3).orElseThrow().first();
        for (Span span : table.columns()) {
            first = span.isLevel() ? Math.min(first, span.first()) : first;
        }
        return first;
    }

    /** 单位 over the names of units and not over 元 or 万元. */
    private boolean isUnitOfWork(Field field, Mark mark) {
        if (!field.key().equals(Field.MONEY_UNIT)) {
            return false;
        }
        for (int row : table.rows()) {
            for (Box box : board.between(row, mark.box().column(), mark.box().lastColumn())) {
                return MoneyUnit.in(box.text()).isEmpty();
            }
        }
        return false;
    }

    IndicatorTable table() {
        return table;
    }

    /** Rows of the list as a table; as two where they say themselves of which time they are. */
    List<IndicatorTable> tables(List<Integer> rows) {
        if (term.isEmpty()) {
            return List.of(table.with(rows));
        }
        return List.of(table.with(RowTimes.of(rows, term, false)), table.withRows(RowTimes.of(rows, term, true), true));
    }

    private BitSet rowsOfTerm() {
        for (Span span : unknown) {
            BitSet rows = RowTimes.ofTerm(board, table.rows(), span);
            if (!rows.isEmpty()) {
                return rows;
            }
        }
        return new BitSet();
    }

    /** The unit that a heading over the amounts says, such as 项目资金（万元）. */
    Optional<MoneyUnit> unit(Region region) {
        for (Mark heading : region.headings(Keys.FUNDING)) {
            Optional<MoneyUnit> unit = MoneyUnit.in(heading.label().remark());
            if (unit.isPresent() && heading.box().row() <= table.header().lastRow()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** The boxes of all headings. */
    List<Box> headings() {
        List<Box> boxes = new ArrayList<>();
        for (Project column : projects) {
            boxes.add(column.mark().box());
        }
        for (Span span : unknown) {
            boxes.add(span.heading());
        }
        int above = table.header().row() - 1;
        for (Project column : projects) {
            for (Box box : board.between(above, column.first(), column.first())) {
                if (box.column() > firstColumn() && column.mark().isAmount()) {
                    boxes.add(box);
                }
            }
        }
        return boxes;
    }

    /** What a row says of its project, blank fields too. */
    List<Found> fields(int row) {
        List<Found> fields = new ArrayList<>(projects.size());
        for (Project column : projects) {
            Box value = null;
            for (Box box : board.between(row, column.first(), column.last())) {
                value = value == null && box.column() >= column.first() ? box : value;
            }
            boolean whole = value != null && Keys.isGoal(column.field().key()) && term.get(value.row());
            fields.add(new Found(
                    whole ? overall.orElse(column.field()) : column.field(),
                    column.mark(),
                    value,
                    value == null ? board.place(row, column.first()) : value.place()));
        }
        return fields;
    }

    /** The columns of the project, amounts in the unit of their heading or else in the one of the list. */
    List<Outline.Column> outline(Optional<MoneyUnit> all) {
        List<Outline.Column> outline = new ArrayList<>();
        for (Project column : projects) {
            boolean amount = column.field().type() == FieldType.AMOUNT;
            Optional<MoneyUnit> own = MoneyUnit.in(column.mark().label().remark());
            MoneyUnit unit = own.orElse(all.orElse(MoneyUnit.YUAN));
            outline.add(new Outline.Column(
                    Role.OTHER,
                    Optional.of(column.field()),
                    column.mark().plain(),
                    column.first(),
                    column.last(),
                    amount ? Optional.of(unit) : Optional.empty()));
        }
        for (Span span : unknown) {
            outline.add(new Outline.Column(
                    Role.OTHER,
                    Optional.of(Field.other(span.label())),
                    span.label(),
                    span.first(),
                    span.last(),
                    Optional.empty()));
        }
        return outline;
    }

    /** Whether a column says a field. */
    boolean has(String key) {
        for (Project column : projects) {
            if (column.field().key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** The columns of the project that no form knows. */
    List<Span> unknown() {
        return unknown;
    }

    /** The heading drawn again on a new page. */
    boolean isHeading(int row) {
        int count = 0;
        for (Box box : board.row(row)) {
            count += headings.contains(box.label().key()) ? 1 : 0;
        }
        return count > 1;
    }

    int firstColumn() {
        int first = table.firstColumn();
        for (Project column : projects) {
            first = Math.min(first, column.first());
        }
        return first;
    }

    int lastColumn() {
        int last = table.lastColumn();
        for (Project column : projects) {
            last = Math.max(last, column.last());
        }
        return last;
    }
}
