package io.github.declarationsheet.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What the names of files say. */
final class Names {

    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xltx", "xltm", "xls");

    /** What departments hand in instead of a workbook: read so that it is refused by its content, with advice. */
    private static final Set<String> REFUSED = Set.of(
            "pdf", "doc", "docx", "wps", "rtf", "ofd", "et", "ett", "ods", "xlsb", "zip", "rar", "7z", "png", "jpg",
            "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic");

    private Names() {}

    static String of(Path path) {
        String name = path.getFileName().toString();
        // without a UTF-8 locale Java can't decode a Chinese name, but the path still holds its bytes
        return name.indexOf('\uFFFD') < 0 ? name : fromBytes(path.getFileName());
    }

    /** The name as the contract writes it, whatever the system's separator. */
    static String given(String path) {
        return java.io.File.separatorChar == '\\' ? path.replace('\\', '/') : path;
    }

    static String join(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    static boolean mayBeSubmission(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return WORKBOOKS.contains(extension) || REFUSED.contains(extension);
    }

    /** Lock files of office programs, the side files of macOS archives. */
    static boolean isByproduct(String name) {
        return name.startsWith("~$") || name.equals("__MACOSX");
    }

    /** As the contract sorts paths: by code point, which differs from {@code char} order beyond U+FFFF. */
    static int compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(i);
            if (left != right) {
                return Integer.compare(left, right);
            }
            i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }

    private static String fromBytes(Path name) {
        String uri = name.toUri().getRawPath();
        String last = uri.substring(uri.lastIndexOf('/', uri.length() - 2) + 1);
        return URLDecoder.decode(last.replace("+", "%2B").replace("/", ""), StandardCharsets.UTF_8);
    }
}
