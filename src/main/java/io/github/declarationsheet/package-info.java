/**
 * The façade: writes, reads and reviews 财政项目支出绩效目标申报表 in a few calls. Start at {@link
 * io.github.declarationsheet.DeclarationSheets}; with POI objects in hand, at {@link
 * io.github.declarationsheet.PoiSheets}.
 */
@NullMarked
package io.github.declarationsheet;

import org.jspecify.annotations.NullMarked;
