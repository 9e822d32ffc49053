package io.github.declarationsheet.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads the container of the old Office formats by POI: an xls becomes a book, all else is refused by name. */
final class XlsReader {

    private XlsReader() {}

    static Opened read(Source source, Limits limits) {
        if (source.bytes().length > limits.xlsBytes()) {
            throw Refusal.bytes("xls", "", limits.xlsBytes());
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
            refuseOthers(files.getRoot());
            refuseSwollen(files.getRoot(), limits);
            try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
                if (workbook.getNumberOfSheets() == 0) {
                    // POI makes an empty workbook of noise
                    throw Refusal.damaged("xls", "");
                }
                return PoiGrids.open(source.name(), workbook, limits);
            }
        } catch (Refusal e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw Refusal.of(GridFindings.ENCRYPTED);
        } catch (OldFileFormatException e) {
            throw Refusal.format("old-excel");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // POI promises nothing for broken files
            throw Refusal.damaged("xls", "");
        }
    }

    /** Blank cells are free in our grids but not in POI's workbook. */
    private static void refuseSwollen(DirectoryNode root, Limits limits) throws IOException {
        long allowed = 2L * limits.cells();
        try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            if (XlsRecords.cells(stream.readAllBytes()) > allowed) {
                throw Refusal.limit("cells", "Workbook", allowed);
            }
        }
    }

    private static void refuseOthers(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Refusal.of(GridFindings.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
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
