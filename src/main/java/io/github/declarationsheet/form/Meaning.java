package io.github.declarationsheet.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a text may mean where it stands as a label; the place decides. 其他资金 is an amount of the term or of the year,
 * 总体目标 a goal or the heading of the goals, 绩效指标 a heading or a column. Immutable once its vocabulary is made.
 */
public final class Meaning {

    private final List<Field> fields = new ArrayList<>(1);
    private final Set<String> printedFields = new HashSet<>(2);
    private Optional<Column.Role> role = Optional.empty();
    private boolean columnPrinted;
    private Optional<String> heading = Optional.empty();
    private Optional<Title> title = Optional.empty();
    private String titleName = "";
    private Optional<String> telltale = Optional.empty();
    private boolean tellsBesideName;
    private int depth;

    Meaning() {}

    /**
     * The meaning of a text that no form knows, given by where it stands.
     *
     * @param fields what it is taken for
     * @return its meaning
     */
    public static Meaning of(List<Field> fields) {
        Meaning meaning = new Meaning();
        for (Field field : fields) {
            meaning.addField(field, false);
        }
        return meaning;
    }

    /**
     * The meaning of a heading that is given by what stands below it.
     *
     * @param role what its column is taken for
     * @return its meaning
     */
    public static Meaning of(Column.Role role) {
        Meaning meaning = new Meaning();
        meaning.addColumn(role, false);
        return meaning;
    }

    /** What a title is over. */
    public enum Title {
        /** A declaration. */
        DECLARATION,
        /** Many declarations, as a published bundle has it. */
        BUNDLE,
        /** Another form, never to be read as a declaration. */
        SIBLING
    }

    void addField(Field field, boolean printed) {
        if (!has(field.key())) {
            fields.add(field);
            if (printed) {
                printedFields.add(field.key());
            }
        }
    }

    private boolean has(String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    void addColumn(Column.Role meant, boolean printed) {
        if (role.isEmpty()) {
            role = Optional.of(meant);
            columnPrinted = printed;
        }
    }

    void addHeading(String block) {
        if (heading.isEmpty()) {
            heading = Optional.of(block);
        }
    }

    void addTitle(Title kind, String name) {
        if (title.isEmpty()) {
            title = Optional.of(kind);
            titleName = name;
        }
    }

    void setDepth(int parts) {
        depth = parts;
    }

    void addTelltale(String form, boolean ofProjects) {
        if (telltale.isEmpty()) {
            telltale = Optional.of(form);
            tellsBesideName = ofProjects;
        }
    }

    /** Whether both mean the same field first of all, or else the same column, heading or title. */
    boolean isLike(Meaning other) {
        if (!fields.isEmpty() && !other.fields.isEmpty()) {
            return fields.get(0).key().equals(other.fields.get(0).key());
        }
        return fields.equals(other.fields)
                && role.equals(other.role)
                && title.equals(other.title)
                && heading.equals(other.heading);
    }

    /**
     * The fields it may be the label of, the most usual first.
     *
     * @return the fields, empty if it is no label of a field
     */
    public List<Field> fields() {
        return fields;
    }

    /**
     * Whether a form prints the text as the label of a field; else it is a synonym.
     *
     * @param field one of the fields
     * @return true for the printed label
     */
    public boolean prints(Field field) {
        return printedFields.contains(field.key());
    }

    /**
     * How far below its field the text is: 自有资金 is a part of 其他资金.
     *
     * @return 0 if it names the field itself, 1 if a part of it, 2 if a part of a part
     */
    public int depth() {
        return depth;
    }

    /**
     * The column it may head.
     *
     * @return the column's role, empty if it heads none
     */
    public Optional<Column.Role> column() {
        return role;
    }

    /**
     * Whether a form prints the text as the heading of its column; else it is a synonym.
     *
     * @return true for the printed heading
     */
    public boolean printsColumn() {
        return columnPrinted;
    }

    /**
     * The block it may head.
     *
     * @return {@code funding}, {@code goals}, {@code indicators}, or an empty text for any other heading
     */
    public Optional<String> heading() {
        return heading;
    }

    /**
     * What it is the title of.
     *
     * @return the kind of title, empty if it is none
     */
    public Optional<Title> title() {
        return title;
    }

    /**
     * The usual writing of the title.
     *
     * @return such as 项目支出绩效自评表; empty if it is no title
     */
    public String titleName() {
        return titleName;
    }

    /**
     * The other form that a column of this heading belongs to: 实际完成值 stands in no declaration.
     *
     * @return such as 项目支出绩效自评表, empty if the heading tells nothing
     */
    public Optional<String> telltale() {
        return telltale;
    }

    /**
     * Whether the heading tells another form also where a project's name stands: that of a whole department has none.
     *
     * @return false if a declaration of a project may have the heading
     */
    public boolean tellsBesideName() {
        return tellsBesideName;
    }
}
