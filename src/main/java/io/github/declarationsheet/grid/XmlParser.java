package io.github.declarationsheet.grid;

/**
 * Makes something of a part. It has no side effects, as it may be asked twice.
 *
 * <p>Implemented by classes and not by lambdas on the everyday path: the first lambda of a JVM costs more than a small part.
 */
interface XmlParser<T> {

    /** Parses a part whose scanner stands at the root element. */
    T parse(XmlScanner x);
}
