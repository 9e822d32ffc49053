package io.github.declarationsheet.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The project (项目) a declaration is about.
 *
 * @param name 项目名称; empty where the form has none
 * @param code 项目编码
 * @param nature 项目性质, such as 其他经常性项目; an open list
 * @param category 项目类别, such as 特定目标类; an open list
 * @param supervisingDepartment 主管部门
 * @param implementingUnit 实施单位
 * @param startDate 计划开始日期
 * @param endDate 计划完成日期
 */
public record Project(
        String name,
        Optional<String> code,
        Optional<String> nature,
        Optional<String> category,
        Optional<String> supervisingDepartment,
        Optional<String> implementingUnit,
        Optional<LocalDate> startDate,
        Optional<LocalDate> endDate) {

    /** Brings the texts into their one-line form; a blank one is absent. */
    public Project {
        name = CellText.oneLine(name);
        code = Present.oneLine(code);
        nature = Present.oneLine(nature);
        category = Present.oneLine(category);
        supervisingDepartment = Present.oneLine(supervisingDepartment);
        implementingUnit = Present.oneLine(implementingUnit);
    }
}
