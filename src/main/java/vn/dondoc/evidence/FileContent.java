package vn.dondoc.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import org.apache.tika.Tika;
import vn.dondoc.form.InvalidInput;

/**
 * What a file is by what it holds, whatever it is called. Tika tells the outer kind; what Office files are is written inside
 * them: in a ZIP's list of parts, or in an OLE2 file's folders.
 */
final class FileContent {

    private static final Tika TIKA = new Tika();
    private static final String OLE2 = "application/x-tika-msoffice";
    private static final List<String> ZIPS = List.of("application/zip", "application/x-tika-ooxml");
    private static final Pattern MAIN_PART = Pattern.compile("ContentType\\s*=\\s*\"([^\"]+)\\.main\\+xml\"");
    private static final int LONGEST_LIST_OF_PARTS = 1 << 20;

    private FileContent() {}

    /** @throws InvalidInput where the name's extension is not taken, or the content is something else */
    static FileKind check(FileName name, byte[] content) {
        FileKind named = FileKind.ofExtension(name.extension())
                .orElseThrow(() -> new InvalidInput(
                        "Không nhận tệp .%s; chỉ nhận tệp %s".formatted(name.extension(), FileKind.inWords())));
        if (kindOf(content).filter(named::equals).isEmpty()) {
            throw new InvalidInput(
                    "Nội dung tệp không phải là .%s (tệp hỏng, đặt mật khẩu, có macro hoặc bị đổi phần mở rộng); hãy mở tệp, lưu lại đúng định dạng rồi tải lên"
                            .formatted(name.extension()));
        }
        return named;
    }

    private static Optional<FileKind> kindOf(byte[] content) {
        String type = TIKA.detect(content);
        try {
            if (type.equals(OLE2)) {
                return ofOle2(content);
            }
            return ZIPS.contains(type) || type.startsWith("application/vnd.oasis.opendocument")
                    ? ofZip(content)
                    : FileKind.ofMediaType(type);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | RecordFormatException broken) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> ofOle2(byte[] content) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntry("Macros") || root.hasEntry("_VBA_PROJECT_CUR")) {
                return Optional.empty();
            }
            if (root.hasEntry("WordDocument")) {
                return Optional.of(FileKind.DOC);
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return Optional.of(FileKind.XLS);
            }
            return root.hasEntry("PowerPoint Document") ? Optional.of(FileKind.PPT) : Optional.empty();
        }
    }

    private static Optional<FileKind> ofZip(byte[] content) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            String openDocument = text(zip, "mimetype");
            if (!openDocument.isEmpty()) {
                return FileKind.ofMediaType(openDocument.strip());
            }
            Matcher main = MAIN_PART.matcher(text(zip, "[Content_Types].xml"));
            // A document with macros names another main part: its media type is none that is taken.
            return main.find() ? FileKind.ofMediaType(main.group(1)) : Optional.empty();
        }
    }

    /** The words of a part; empty where there is none. Only so much is unpacked as such a part may hold. */
    private static String text(ZipFile zip, String part) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(LONGEST_LIST_OF_PARTS), StandardCharsets.UTF_8);
        }
    }
}
