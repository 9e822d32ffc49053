package io.github.declarationsheet.grid;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a zip is that is no workbook we read. */
final class ZipKind {

    /** Parts that only one kind of document has, and its sentence. */
    private static final Map<String, String> SIGNS = Map.of(
            "OFD.xml", "pdf",
            "FixedDocSeq.fdseq", "pdf",
            "FixedDocumentSequence.fdseq", "pdf",
            "xl/workbook.bin", "xlsb",
            "word/document.xml", "word",
            "ppt/presentation.xml", "powerpoint",
            "uof.xml", "uof");

    private ZipKind() {}

    /** The refusal of a package whose main part is not that of a workbook. */
    static Refusal refuse(ZipParts parts) {
        Optional<String> mimeType =
                parts.find("mimetype").map(p -> new String(p.bytes(), 0, p.length(), StandardCharsets.UTF_8).strip());
        if (mimeType.isPresent() && mimeType.get().startsWith("application/vnd.oasis.opendocument")) {
            return Refusal.format(mimeType.get().contains("spreadsheet") ? "ods" : "odf");
        }
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            if (parts.directory().find(sign.getKey()).isPresent()) {
                return Refusal.format(sign.getValue());
            }
        }
        boolean workbook = false;
        for (ZipEntry entry : parts.directory().entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".iwa")) {
                return Refusal.format("iwork");
            }
            workbook |= name.startsWith("xl/") || name.equals("[content_types].xml");
        }
        return workbook ? Refusal.damaged("relationship", "_rels/.rels") : Refusal.format("archive");
    }
}
