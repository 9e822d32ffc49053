package io.github.declarationsheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rooms of the house in the order in which data walks through them, and the rooms each leans on. */
enum Room {
    MODEL,
    FINDING(MODEL),
    FORM(MODEL),
    GRID(FINDING),
    READ(FORM, GRID),
    WRITE(FORM, READ),
    COMPARE(READ, FORM),
    REVIEW(COMPARE),
    POLICY(REVIEW),
    JSON(REVIEW),
    REPORT(REVIEW, WRITE),
    STORE(REVIEW, JSON),
    INTAKE(REVIEW),
    /** The root package: what a first-time embedder needs, and nothing that needs an extra. */
    FACADE(REPORT),
    CLI(FACADE, INTAKE, STORE, JSON, POLICY);

    static final String ROOT = "io.github.declarationsheet";

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that don't change
    private final List<Room> leansOn;

    Room(Room... leansOn) {
        this.leansOn = List.of(leansOn);
    }

    /** The rooms it may use: those it leans on and those they lean on. */
    Stream<Room> mayUse() {
        return leansOn.stream()
                .flatMap(r -> Stream.concat(Stream.of(r), r.mayUse()))
                .distinct();
    }

    String packageName() {
        return this == FACADE ? ROOT : ROOT + "." + name().toLowerCase(Locale.ROOT);
    }
}
