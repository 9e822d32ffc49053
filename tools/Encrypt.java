import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Encrypts a workbook as Excel does, with a password that nobody guesses: {@code java -cp JAR Encrypt.java IN OUT}. */
final class Encrypt {

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("测试-8c1f");
            try (OutputStream out = encryptor.getDataStream(file);
                    InputStream in = Files.newInputStream(Path.of(args[0]))) {
                in.transferTo(out);
            }
            try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
                file.writeFilesystem(out);
            }
        }
    }
}
