package io.github.declarationsheet.layout;

/** A labelled field: the key it is read as, its label as drawn, and its value. */
record Entry(String key, String label, Content value) {

    Entry labelled(String other) {
        return new Entry(key, other, value);
    }

    Entry with(Content other) {
        return new Entry(key, label, other);
    }
}
