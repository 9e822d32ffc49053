package io.github.declarationsheet.policy;

import java.util.List;

/** A value of a YAML document with the place where it begins, lines and columns counted from 1. */
sealed interface YamlNode {

    /** Where it begins. */
    Position at();

    /** A line and a column, from 1. */
    record Position(int line, int column) {}

    /** A text, a number, a switch: what it is decides who reads it. */
    record Scalar(Position at, String text) implements YamlNode {}

    /** A list. */
    record Items(Position at, List<YamlNode> list) implements YamlNode {}

    /** Keys with their values, in order, each once. */
    record Table(Position at, List<Entry> entries) implements YamlNode {}

    /** A key and its value. */
    record Entry(Scalar key, YamlNode value) {}
}
