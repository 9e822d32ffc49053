package io.github.declarationsheet.report;

import gg.jte.Content;
import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.compare.Version;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the template of the page asks for, in the order in which it asks. */
final class ReportPage {

    private static final int MOST_MISSING = 500;

    private static final String STYLE = resource("page.css");
    private static final String PROGRAM = resource("page.js");
    private static final MessageCatalog TEXTS = MessageCatalog.bundle(ReportPage.class);

    private final Locale locale;
    private final Totals totals;
    private final Tally tally;
    private final PageTables tables;
    private final Optional<Comparison> comparison;
    private final FileList fileList;
    private final Spool files;
    private final Spool forms;

    ReportPage(
            Locale locale,
            Totals totals,
            Tally tally,
            Optional<Comparison> comparison,
            FileList fileList,
            Spool files,
            Spool forms) {
        this.locale = locale;
        this.totals = totals;
        this.tally = tally;
        this.tables = new PageTables(tally, locale);
        this.comparison = comparison;
        this.fileList = fileList;
        this.files = files;
        this.forms = forms;
    }

    /** A number that is worth a large print. */
    record Figure(String label, String value, String note) {}

    /** A declaration that was not handed in again. */
    record Missing(String project, String unit, String file) {}

    /** What is listed under one sign. */
    record Kind(String id, String word) {}

    String language() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh-CN" : "en";
    }

    String say(String key) {
        return TEXTS.render("page." + key, locale, holes());
    }

    private Map<String, String> holes() {
        Map<String, String> holes = new HashMap<>(totals.holes());
        holes.put("reviewed", Integer.toString(totals.files() - totals.count(Status.SKIPPED)));
        holes.put("unlisted", Integer.toString(fileList.unlisted()));
        holes.put("compared", Integer.toString(tally.comparisons()));
        holes.put("unchanged", Integer.toString(tally.unchanged()));
        holes.put(
                "missing",
                Integer.toString(comparison.map(c -> c.missing().size()).orElse(0)));
        holes.put("new", Integer.toString(tally.fresh()));
        holes.put("rejectedDeclarations", Integer.toString(tally.rejected()));
        holes.put("acceptedDeclarations", Integer.toString(totals.declarations() - tally.rejected()));
        return holes;
    }

    /** What is allowed: this style and this program, and nothing from anywhere. */
    String policy() {
        return "default-src 'none'; style-src '" + digest(STYLE) + "'; script-src '" + digest(PROGRAM)
                + "'; base-uri 'none'; form-action 'none'";
    }

    Content style() {
        return out -> out.writeContent(STYLE);
    }

    Content program() {
        return out -> out.writeContent(PROGRAM);
    }

    /** The one sentence that whoever reads no further should have read. */
    String verdict() {
        if (totals.files() == 0) {
            return say("verdict.empty");
        }
        return say(
                totals.hasErrors()
                        ? "verdict.errors"
                        : totals.count(Severity.WARNING) > 0 ? "verdict.warnings" : "verdict.clean");
    }

    boolean leavesOut() {
        return fileList.unlisted() > 0;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("files", totals.files()));
        figures.add(figure("declarations", totals.declarations()));
        figures.add(new Figure(say("figure.funds"), Bars.grouped(tally.annualTotal()), say("figure.funds.note")));
        for (Severity severity : Severity.values()) {
            figures.add(figure(severity.id(), totals.count(severity)));
        }
        if (tally.comparisons() > 0) {
            figures.add(figure("changes", tally.changes()));
        }
        return figures;
    }

    private Figure figure(String key, int count) {
        return new Figure(say("figure." + key), Bars.grouped(count), say("figure." + key + ".note"));
    }

    /** The declarations of earlier files that were not handed in again; of very many the first. */
    List<Missing> missing() {
        List<Missing> rows = new ArrayList<>();
        List<Version> missing = comparison.map(Comparison::missing).orElse(List.of());
        for (Version version : missing.subList(0, Math.min(MOST_MISSING, missing.size()))) {
            rows.add(new Missing(
                    VisibleText.of(version.declaration().project().name()),
                    VisibleText.of(Tally.unitOf(version.reading()).orElse("")),
                    VisibleText.of(version.file())));
        }
        return rows;
    }

    PageTables tables() {
        return tables;
    }

    /** What the list shows: findings by severity, and changes where there was something to compare with. */
    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            kinds.add(new Kind(severity.id(), TextReport.word(severity, locale)));
        }
        if (tally.comparisons() > 0) {
            kinds.add(new Kind(FileList.CHANGE, say("change")));
        }
        return kinds;
    }

    /** {@code [[file…]…]}. */
    Content files() {
        return out -> {
            out.writeContent("[");
            copy(files, out::writeContent);
            out.writeContent("]");
        };
    }

    /** One script element for each file whose forms are drawn, read when somebody looks at it. */
    Content forms() {
        return out -> copy(forms, out::writeContent);
    }

    /** {@code [[shared texts], [units], [kinds], [their words], [statuses], [their words]]}. */
    Content texts() {
        return out -> {
            StringWriter written = new StringWriter();
            ScriptJson json = new ScriptJson(written);
            try {
                json.startArray();
                list(json, fileList.sharedTexts());
                list(
                        json,
                        tally.units().stream()
                                .map(u -> VisibleText.of(tables.name(u)))
                                .toArray(String[]::new));
                list(json, kinds().stream().map(Kind::id).toArray(String[]::new));
                list(json, kinds().stream().map(Kind::word).toArray(String[]::new));
                list(json, Stream.of(Status.values()).map(Status::id).toArray(String[]::new));
                list(
                        json,
                        Stream.of(Status.values())
                                .map(s -> say("status." + s.id()))
                                .toArray(String[]::new));
                json.endArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.writeContent(written.toString());
        };
    }

    private static void list(ScriptJson json, String[] texts) throws IOException {
        json.startArray();
        for (String text : texts) {
            json.literal(text);
        }
        json.endArray();
    }

    private static void copy(Spool spool, Spool.Taker taker) {
        try {
            spool.copyTo(taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The page's " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The page's " + name + " is unreadable", e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
