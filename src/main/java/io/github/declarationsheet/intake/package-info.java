/**
 * A bulk run: walks files and folders, reads and reviews on all cores, and hands on what came of each file in the order
 * of the input.
 *
 * <p>Start at {@link io.github.declarationsheet.intake.Intake}. To read a single file that is already in memory, a
 * {@link io.github.declarationsheet.read.SubmissionReader} is enough.
 */
@NullMarked
package io.github.declarationsheet.intake;

import org.jspecify.annotations.NullMarked;
