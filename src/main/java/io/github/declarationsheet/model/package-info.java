/**
 * What a declaration says: the form 财政项目支出绩效目标申报表 as immutable values, and the grammar of its target values.
 *
 * <p>Start at {@link io.github.declarationsheet.model.Declaration} or, for target values alone, at
 * {@link io.github.declarationsheet.model.TargetValue#parse}. Pure Java: nothing here knows of workbooks.
 */
@NullMarked
package io.github.declarationsheet.model;

import org.jspecify.annotations.NullMarked;
