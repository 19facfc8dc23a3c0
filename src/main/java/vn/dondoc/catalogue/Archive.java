package vn.dondoc.catalogue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a zip that a stranger has made: what it claims about its size is not believed. */
final class Archive {

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_BYTES = 20 << 20;

    private Archive() {}

    /**
     * The files in it; folders, and what macOS and Windows hide beside them, are left out.
     *
     * @throws IOException where it is no zip, or unpacks to more than a catalogue can hold; the message is Vietnamese
     */
    static List<UploadedFile> files(byte[] zip) throws IOException {
        return everything(zip).stream().filter(file -> !isHidden(file.name())).toList();
    }

    /** The same with what is hidden: a workbook's parts. */
    static List<UploadedFile> everything(byte[] zip) throws IOException {
        List<UploadedFile> files = new ArrayList<>();
        int bytes = 0;
        int entries = 0;
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new IOException("có quá %d tệp bên trong".formatted(MOST_ENTRIES));
                }
                byte[] content = stream.readNBytes(MOST_BYTES - bytes + 1);
                bytes += content.length;
                if (bytes > MOST_BYTES) {
                    throw new IOException("nội dung sau giải nén quá %d MB".formatted(MOST_BYTES >> 20));
                }
                if (!entry.isDirectory()) {
                    files.add(new UploadedFile(entry.getName(), content));
                }
            }
        } catch (IllegalArgumentException e) {
            // A name that is not UTF-8.
            throw new IOException("tên tệp bên trong không đọc được", e);
        } catch (ZipException | EOFException e) {
            throw new IOException("tệp nén hỏng, bị cắt ngắn hoặc có mật khẩu", e);
        }
        if (entries == 0) {
            throw new IOException("tệp hỏng hoặc không phải tệp nén dạng zip");
        }
        return files;
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/") || name.matches("(.*/)?(\\.[^/]*|Thumbs\\.db|desktop\\.ini)");
    }
}
