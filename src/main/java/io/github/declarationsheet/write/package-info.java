/**
 * Where a form's parts stand on a sheet, and the drawing of declarations and blank forms with Apache POI.
 *
 * <p>Start at {@link io.github.declarationsheet.write.DeclarationWriter}; those who hold a POI sheet of their own start at
 * {@link io.github.declarationsheet.write.SheetDrawer}. What a form says comes from the {@code form} room: a field added
 * there is drawn without a change here.
 */
@NullMarked
package io.github.declarationsheet.write;

import org.jspecify.annotations.NullMarked;
