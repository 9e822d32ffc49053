package io.github.declarationsheet.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What makes two declarations be of the same project in the same year: the fiscal year and 项目编码; where there is no code,
 * the year, 项目名称 and 实施单位, or 主管部门 where no unit is given. Immutable and thread-safe.
 *
 * <p>Names and codes are in the form in which they are compared, see {@link CellText#comparable}. Two identities of the
 * same kind are equal if they are of the same project; one by code never equals one by name.
 *
 * @param fiscalYear 预算年度; empty if unknown, or of no account
 * @param code 项目编码; where it is given, name and unit are empty
 * @param name 项目名称
 * @param unit 实施单位, else 主管部门; empty if neither is known, or of no account
 */
public record ProjectIdentity(OptionalInt fiscalYear, Optional<String> code, String name, String unit) {

    /**
     * The identity of a declaration: by its code if it has one.
     *
     * @param declaration any declaration
     * @return its identity
     */
    public static ProjectIdentity of(Declaration declaration) {
        Optional<String> code = declaration.project().code();
        return code.isPresent()
                ? new ProjectIdentity(declaration.fiscalYear(), Optional.of(CellText.comparable(code.get())), "", "")
                : byName(declaration);
    }

    /**
     * The identity of a declaration by its name, also where it has a code.
     *
     * @param declaration any declaration
     * @return its identity
     */
    public static ProjectIdentity byName(Declaration declaration) {
        Project project = declaration.project();
        String unit =
                project.implementingUnit().or(project::supervisingDepartment).orElse("");
        return new ProjectIdentity(
                declaration.fiscalYear(),
                Optional.empty(),
                CellText.comparable(project.name()),
                CellText.comparable(unit));
    }

    /**
     * The same project in whatever year.
     *
     * @return the identity without the year
     */
    public ProjectIdentity ofAnyYear() {
        return new ProjectIdentity(OptionalInt.empty(), code, name, unit);
    }

    /**
     * The same project of whatever unit.
     *
     * @return the identity without the unit
     */
    public ProjectIdentity ofAnyUnit() {
        return new ProjectIdentity(fiscalYear, code, name, "");
    }

    /**
     * Whether there is anything to be known by.
     *
     * @return false if there is neither a code nor a name
     */
    public boolean isKnown() {
        return code.isPresent() || !name.isEmpty();
    }
}
