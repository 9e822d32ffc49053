package io.github.declarationsheet.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens the container of the old Office formats by POI: an xls becomes a book, an encrypted xlsx the package that our own
 * reader takes, and all else is refused by name.
 */
final class PoiContainer {

    private PoiContainer() {}

    static Opened read(Source source, Limits limits, Passwords passwords) {
        Ole2Header.check(source.bytes(), limits);
        Supplier<Opened> rest;
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
            rest = begin(source, files.getRoot(), limits, passwords);
        } catch (Refusal e) {
            throw e;
        } catch (OldFileFormatException e) {
            throw Refusal.format("old-excel");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // POI promises nothing for broken files
            throw Refusal.damaged("xls", "");
        }
        return rest.get();
    }

    /** What is to be done once the container is closed: it holds as many bytes as the file. */
    private static Supplier<Opened> begin(Source source, DirectoryNode root, Limits limits, Passwords passwords)
            throws IOException {
        if (root.hasEntryCaseInsensitive(PoiDecryption.NAME)) {
            Source inside = Source.of(source.name(), PoiDecryption.decrypt(root, limits, passwords));
            return () -> XlsxReader.read(inside, limits);
        }
        Opened opened = XlsReader.read(source, root, limits, passwords);
        return () -> opened;
    }
}
