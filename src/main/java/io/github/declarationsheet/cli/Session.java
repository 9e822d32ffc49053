package io.github.declarationsheet.cli;

/**
 * What a command has around it.
 *
 * @param terminal where it writes
 * @param texts the texts in the language of the run
 * @param verbose whether to show what a person rarely wants to see
 */
record Session(Terminal terminal, Texts texts, boolean verbose) {}
