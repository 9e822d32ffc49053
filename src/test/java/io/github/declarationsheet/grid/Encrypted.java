package io.github.declarationsheet.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files with a password, as Office makes them. */
public final class Encrypted {

    private Encrypted() {}

    /** An xlsx, encrypted. */
    public static byte[] xlsx(byte[] content, EncryptionMode mode, String password) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream stream = encryptor.getDataStream(files)) {
                stream.write(content);
            }
            files.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** An xls of one text, encrypted as Excel does since 2002. */
    public static byte[] xls(String text, String password) {
        return xls(text, EncryptionMode.cryptoAPI, password);
    }

    /** An encrypted xls of one text. */
    public static byte[] xls(String text, EncryptionMode mode, String password) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("申报表").createRow(0).createCell(0).setCellValue(text);
            workbook.setEncryptionMode(mode);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }
}
