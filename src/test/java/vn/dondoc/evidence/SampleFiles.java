package vn.dondoc.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.POIDocument;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A small file of each kind, made by what usually makes them where that is at hand. */
public final class SampleFiles {

    private static final String MACROS =
            """
            <Types><Override PartName="/word/document.xml"
              ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>""";

    private SampleFiles() {}

    public static byte[] of(String extension) throws IOException {
        return switch (extension) {
            case "pdf" -> "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
            case "docx", "xlsx", "pptx", "xls" -> poi(extension);
            case "doc" -> ole2("WordDocument");
            case "ppt" -> ole2("PowerPoint Document");
            case "odt" -> openDocument("application/vnd.oasis.opendocument.text");
            case "ods" -> openDocument("application/vnd.oasis.opendocument.spreadsheet");
            case "png", "jpg" -> picture(extension);
            case "docm" -> zip("[Content_Types].xml", MACROS.getBytes(StandardCharsets.UTF_8), ZipEntry.DEFLATED);
            case "zip" -> zip("Báo cáo.txt", new byte[] {65}, ZipEntry.DEFLATED);
            case "cut ole2" -> java.util.Arrays.copyOf(ole2("WordDocument"), 700);
            case "cut zip" -> java.util.Arrays.copyOf(poi("docx"), 700);
            case "html" -> "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            default -> new byte[] {0, 1, 2, 3};
        };
    }

    private static byte[] poi(String extension) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (extension) {
            case "docx" -> {
                try (XWPFDocument document = new XWPFDocument()) {
                    document.createParagraph().createRun().setText("Báo cáo kết quả");
                    document.write(out);
                }
            }
            case "xlsx" -> {
                try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                    workbook.createSheet("Số liệu");
                    workbook.write(out);
                }
            }
            case "pptx" -> {
                try (XMLSlideShow slides = new XMLSlideShow()) {
                    slides.createSlide();
                    slides.write(out);
                }
            }
            default -> {
                try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                    workbook.createSheet("Số liệu");
                    ((POIDocument) workbook).write(out);
                }
            }
        }
        return out.toByteArray();
    }

    /** What Word and PowerPoint of before 2007 wrote: a small file system with one folder entry that names the kind. */
    private static byte[] ole2(String entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            file.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] openDocument(String mediaType) throws IOException {
        return zip("mimetype", mediaType.getBytes(StandardCharsets.US_ASCII), ZipEntry.STORED);
    }

    private static byte[] zip(String name, byte[] content, int method) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] picture(String extension) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), extension, out);
        return out.toByteArray();
    }
}
