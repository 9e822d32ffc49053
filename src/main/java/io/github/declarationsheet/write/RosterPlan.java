package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Submission;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which workbooks are made of a roster: their names, and the templates that each holds. Immutable and thread-safe.
 *
 * @param workbooks the workbooks, in the order of their first projects
 * @param findings what is odd about the roster as a plan: columns that the form has no place for, names that no file can
 *     have
 */
public record RosterPlan(List<Workbook> workbooks, List<Finding> findings) {

    /** Copies. */
    public RosterPlan {
        workbooks = List.copyOf(workbooks);
        findings = List.copyOf(findings);
    }

    /** What a workbook is made of. */
    public enum Per {
        /** One project. */
        PROJECT,
        /** All projects of an 实施单位, each on a sheet of its own. */
        UNIT
    }

    /**
     * A workbook to be made.
     *
     * @param file its name, which every system takes and no other workbook of the plan has
     * @param items its projects, at least one
     */
    public record Workbook(String file, List<Item> items) {
        /** Copies. */
        public Workbook {
            items = List.copyOf(items);
        }

        /**
         * What is written into it.
         *
         * @return the templates in order
         */
        public List<Template> templates() {
            return items.stream().map(Item::template).toList();
        }
    }

    /**
     * A project of the roster.
     *
     * @param project what the roster says of it
     * @param location where: the cell of its name
     * @param template the form to be filled, with all that is known and that it has a place for
     */
    public record Item(Declaration project, Location location, Template template) {}

    /**
     * How a roster becomes workbooks.
     *
     * @param form the form to be filled
     * @param template its year and rows
     * @param per what a workbook is made of
     * @param names how they are named
     * @param lastYear what is known from another year
     * @param ending how the names of the files end: {@code .xlsx}, or {@code .xlsm} of an office's form with macros
     */
    public record Wanted(Form form, Template template, Per per, NamePattern names, LastYear lastYear, String ending) {}

    /**
     * Plans the workbooks of a roster. Projects with an error are left out; the roster's own findings say why.
     *
     * @param roster what was read of it
     * @param wanted what is to be made
     * @return the plan
     */
    public static RosterPlan of(Submission roster, Wanted wanted) {
        RosterPlanner planner = new RosterPlanner(wanted);
        roster.readings().forEach(reading -> planner.add(roster.file(), reading));
        return planner.plan();
    }

    /**
     * Plans a workbook for each project of the other year.
     *
     * @param file where its declarations come from, for findings
     * @param wanted what is to be made
     * @return the plan
     */
    public static RosterPlan ofLastYear(String file, Wanted wanted) {
        RosterPlanner planner = new RosterPlanner(wanted);
        List<Declaration> projects = wanted.lastYear().declarations();
        for (int i = 0; i < projects.size(); i++) {
            planner.renew(projects.get(i), new Location(file, OptionalInt.of(i), Optional.empty(), List.of()));
        }
        return planner.plan();
    }
}
