package io.github.declarationsheet.grid;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a zip is that is no workbook we read. */
final class ZipKind {

    private ZipKind() {}

    /** The refusal of a package whose main part is not that of a workbook. */
    static Refusal refuse(ZipParts parts) {
        Optional<String> mimeType =
                parts.find("mimetype").map(p -> new String(p.bytes(), 0, p.length(), StandardCharsets.UTF_8).strip());
        if (mimeType.isPresent()) {
            return Refusal.format(mimeType.get().contains("spreadsheet") ? "ods" : "odf");
        }
        if (has(parts, "OFD.xml")) {
            return Refusal.format("pdf");
        }
        if (has(parts, "xl/workbook.bin")) {
            return Refusal.format("xlsb");
        }
        if (has(parts, "word/document.xml")) {
            return Refusal.format("word");
        }
        if (has(parts, "ppt/presentation.xml")) {
            return Refusal.format("powerpoint");
        }
        boolean workbook = parts.directory().entries().stream()
                .anyMatch(e -> e.name().toLowerCase(Locale.ROOT).startsWith("xl/")
                        || e.name().equalsIgnoreCase("[Content_Types].xml"));
        return workbook ? Refusal.damaged("relationship", "_rels/.rels") : Refusal.format("archive");
    }

    private static boolean has(ZipParts parts, String name) {
        return parts.directory().find(name).isPresent();
    }
}
