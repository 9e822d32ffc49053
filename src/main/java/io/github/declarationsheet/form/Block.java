package io.github.declarationsheet.form;

import java.util.List;

/** A part of a form, in the order of reading. */
public sealed interface Block {

    /**
     * Pairs of a label and a value, side by side.
     *
     * @param rows the fields of each row
     */
    record Fields(List<List<Field>> rows) implements Block {
        /** Copies the rows. */
        public Fields {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The funds (项目资金): columns that each add up.
     *
     * @param heading the label of the block
     * @param unit the unit amounts are written in, printed with the heading
     * @param sums the columns from left to right
     */
    record Funds(Label heading, MoneyUnit unit, List<Sum> sums) implements Block {
        /** Copies the sums. */
        public Funds {
            sums = List.copyOf(sums);
        }
    }

    /**
     * A total and its parts, printed below it.
     *
     * @param total the total
     * @param parts what it is the sum of
     */
    record Sum(Field total, List<Field> parts) {
        /** Copies the parts. */
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The goals (项目绩效目标): long texts side by side, each below its label.
     *
     * @param heading the label of the block
     * @param goals the texts
     */
    record GoalTexts(Label heading, List<Field> goals) implements Block {
        /** Copies the goals. */
        public GoalTexts {
            goals = List.copyOf(goals);
        }
    }

    /**
     * The table of indicators (绩效指标).
     *
     * @param heading the label of the block
     * @param columns its columns from left to right
     * @param term the columns of a second table on the same rows, for the indicators of the whole term (实施期): it stands
     *     between those of {@code columns} that it lacks, which both share, and the others; empty if there is none
     * @param groups the levels a blank form offers rows for
     */
    record Indicators(Label heading, List<Column> columns, List<Column> term, List<Group> groups) implements Block {
        /** Copies the lists. */
        public Indicators {
            columns = List.copyOf(columns);
            term = List.copyOf(term);
            groups = List.copyOf(groups);
        }

        /**
         * A table of the year alone.
         *
         * @param heading the label of the block
         * @param columns its columns from left to right
         * @param groups the levels a blank form offers rows for
         */
        public Indicators(Label heading, List<Column> columns, List<Group> groups) {
            this(heading, columns, List.of(), groups);
        }

        /**
         * The columns that stand left of both tables and hold for both.
         *
         * @return the first columns whose roles the term's table lacks; none if there is no such table
         */
        public List<Column> shared() {
            int count = 0;
            while (!term.isEmpty() && count < columns.size() && !isInTerm(columns.get(count))) {
                count++;
            }
            return columns.subList(0, count);
        }

        private boolean isInTerm(Column column) {
            for (Column other : term) {
                if (other.role() == column.role()) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A 一级指标 and its 二级指标, as a blank form offers them.
     *
     * @param level1 the name of the 一级指标
     * @param level2 the names of its 二级指标
     */
    record Group(String level1, List<String> level2) {
        /** Copies the names. */
        public Group {
            level2 = List.copyOf(level2);
        }
    }
}
