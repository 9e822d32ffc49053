package io.github.declarationsheet.grid;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Reads an xls by POI. */
final class XlsReader {

    private static final String STREAM = "Workbook";
    /** What rights management has locked. */
    private static final String RIGHTS = "\tDRMContent";

    private XlsReader() {}

    static Opened read(Source source, DirectoryNode root, Limits limits, Passwords passwords) throws IOException {
        refuseOthers(root);
        if (source.bytes().length > limits.xlsBytes()) {
            throw Refusal.bytes("xls", "", limits.xlsBytes());
        }
        XlsRecords records = records(root);
        // blank cells are free in our grids but not in POI's workbook
        long allowed = 2L * limits.cells();
        if (records.cells() > allowed) {
            throw Refusal.limit("cells", STREAM, allowed);
        } else if (records.texts() > limits.cells()) {
            throw Refusal.limit("cells", STREAM, limits.cells());
        } else if (records.begins() > limits.entries()) {
            throw Refusal.limit("sheets", STREAM, limits.entries());
        }
        try {
            Opened.Workbook opened = Unlocking.open(p -> unlocked(source, root, limits, p), passwords);
            return CutTexts.added(source.name(), Uncalculated.in(opened, records), records.cuttable());
        } catch (GeneralSecurityException e) {
            throw Refusal.encrypted("method");
        }
    }

    /** POI takes the password from the thread; what an embedder had put there is put back. */
    private static Optional<Opened.Workbook> unlocked(Source source, DirectoryNode root, Limits limits, String password)
            throws IOException {
        String former = Biff8EncryptionKey.getCurrentUserPassword();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        // the nodes are preserved for the custom properties, which stand outside the workbook's stream
        try (HSSFWorkbook workbook = new HSSFWorkbook(root, true)) {
            if (workbook.getNumberOfSheets() == 0) {
                // POI makes an empty workbook of noise
                throw Refusal.damaged("xls", "");
            }
            return Optional.of(PoiGrids.open(source.name(), workbook, limits));
        } catch (EncryptedDocumentException e) {
            return Optional.empty();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(former);
        }
    }

    private static XlsRecords records(DirectoryNode root) throws IOException {
        try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive(STREAM))) {
            return XlsRecords.of(stream.readAllBytes());
        }
    }

    private static void refuseOthers(DirectoryNode root) {
        // beside it stands a workbook that only says so
        if (root.hasEntryCaseInsensitive(RIGHTS)) {
            throw Refusal.encrypted("method");
        }
        if (root.hasEntryCaseInsensitive(STREAM)) {
            return;
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw Refusal.format("old-excel");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw Refusal.format("word");
        }
        throw Refusal.format(root.hasEntryCaseInsensitive("PowerPoint Document") ? "powerpoint" : "ole2");
    }
}
