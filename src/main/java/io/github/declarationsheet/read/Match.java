package io.github.declarationsheet.read;

/** How a value was found. */
public enum Match {
    /** Under its printed label. */
    EXACT,
    /** Under a synonym of its label. */
    SYNONYM,
    /** Under its label, written with other spaces, signs or characters. */
    NORMALISED,
    /** Under its label with one character wrong. */
    TYPO,
    /** By the defined name of its field; its label is gone. */
    NAME,
    /** By where it stands. */
    POSITION,
    /** From other values. */
    INFERRED
}
