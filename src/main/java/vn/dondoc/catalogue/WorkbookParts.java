package vn.dondoc.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of a workbook that a stranger has made, looked through before POI builds trees of it: no document type with its entities,
 * and no more elements than a catalogue can have. What is no XML (pictures, programs, printer settings) is left out.
 */
final class WorkbookParts {

    /** Five sheets of 5,000 rows of text; a tree of so many takes about 200 MB. */
    private static final int MOST_ELEMENTS = 400_000;

    private static final int DEEPEST = 100;

    private int elements;

    private WorkbookParts() {}

    /**
     * The parts packed again, so that what was looked at is what will be read.
     *
     * @throws IOException where they are not what a workbook may be; the message is Vietnamese
     */
    static byte[] packed(List<UploadedFile> parts) throws IOException {
        WorkbookParts check = new WorkbookParts();
        Set<String> names = new HashSet<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (UploadedFile part : parts) {
                String name = part.name().toLowerCase(Locale.ROOT);
                if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
                    continue;
                }
                if (!names.add(name)) {
                    throw new IOException("có hai phần cùng tên bên trong");
                }
                check.look(part.content());
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.content());
            }
        }
        return bytes.toByteArray();
    }

    private void look(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("nội dung XML có khai báo kiểu văn bản (DTD)");
                }
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                checkSize(depth);
            }
        } catch (XMLStreamException e) {
            throw new IOException("nội dung XML bên trong bị hỏng", e);
        }
    }

    private void checkSize(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("nội dung XML lồng nhau quá sâu");
        }
        if (elements > MOST_ELEMENTS) {
            throw new IOException(
                    "quá nhiều dòng, ô (kể cả ô trống đã định dạng); mỗi trang tính không quá %d dòng, hãy xóa các dòng thừa"
                            .formatted(Sheet.MOST_ROWS));
        }
    }
}
