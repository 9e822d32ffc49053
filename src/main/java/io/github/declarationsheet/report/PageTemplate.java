package io.github.declarationsheet.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import gg.jte.runtime.Template;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The template {@code src/main/jte/page.jte}, of which the build makes a class of this room. */
final class PageTemplate {

    private static final String NAME = "page.jte";

    private PageTemplate() {}

    static void render(ReportPage page, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            template().render(new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, page);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The template " + NAME + " failed", e);
        }
        writer.flush();
    }

    /** By name: code that is made at build time is not there for those who only look at the sources. */
    private static Template template() {
        String name = PageTemplate.class.getPackageName() + ".JtepageGenerated";
        try {
            return new Template(NAME, Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The build made no class of " + NAME, e);
        }
    }
}
