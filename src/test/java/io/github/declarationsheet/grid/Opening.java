package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import java.util.List;
import java.util.Locale;

/** Opens what a test made. */
final class Opening {

    private Opening() {}

    static Opened open(byte[] bytes) {
        return BookReader.open(Source.of("申报表.xlsx", bytes), Limits.STANDARD);
    }

    static Book book(byte[] bytes) {
        Opened opened = open(bytes);
        assertThat(opened).as(() -> message(opened)).isInstanceOf(Opened.Workbook.class);
        return ((Opened.Workbook) opened).book();
    }

    static List<Cell> cells(Zips zip) {
        return book(zip.bytes()).sheets().get(0).cells();
    }

    /** The texts of the cells as {@code A1=…}. */
    static List<String> texts(Zips zip) {
        return cells(zip).stream().map(c -> c.range().a1() + "=" + c.text()).toList();
    }

    static Finding refused(byte[] bytes) {
        return refused(bytes, Limits.STANDARD);
    }

    static Finding refused(byte[] bytes, Limits limits) {
        Opened opened = BookReader.open(Source.of("申报表.xlsx", bytes), limits);
        assertThat(opened).isInstanceOf(Opened.Refused.class);
        return ((Opened.Refused) opened).finding();
    }

    private static String message(Opened opened) {
        return opened instanceof Opened.Refused r
                ? r.finding().code() + " " + r.finding().message(Locale.ENGLISH)
                : "";
    }
}
