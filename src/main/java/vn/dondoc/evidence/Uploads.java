package vn.dondoc.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.directive.Confidentiality;
import vn.dondoc.evidence.FileRows.NewFile;
import vn.dondoc.evidence.PlaceRows.Place;
import vn.dondoc.evidence.VirusScan.Clean;
import vn.dondoc.evidence.VirusScan.Infected;
import vn.dondoc.evidence.VirusScan.Verdict;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** Takes a file for someone's own open work: checked and scanned first, outside a transaction, then kept. */
@Service
class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final FileDesk desk;
    private final VirusScan virusScan;
    private final FileStores stores;
    private final Confidentiality confidentiality;
    private final EvidenceProperties properties;

    Uploads(
            FileDesk desk,
            VirusScan virusScan,
            FileStores stores,
            Confidentiality confidentiality,
            EvidenceProperties properties) {
        this.desk = desk;
        this.virusScan = virusScan;
        this.stores = stores;
        this.confidentiality = confidentiality;
        this.properties = properties;
    }

    /**
     * @param givenName as the browser sent it
     * @return the file's id
     * @throws NotEntitled where it is not work of the agency of the one who asks
     * @throws InvalidInput where the work has ended, or the file cannot be taken
     * @throws ScanUnavailable where the virus scanner does not answer
     */
    long take(Place place, String givenName, byte[] content) {
        desk.requireOwnOpenWork(place);
        if (confidentiality.covers(place.businessKey())) {
            throw new InvalidInput(
                    "Nhiệm vụ mật: không đưa tệp lên hệ thống; chỉ ghi số, ngày của văn bản và gửi văn bản theo quy định");
        }
        FileName name = FileName.of(givenName);
        checkSize(content.length);
        FileKind kind = FileContent.check(name, content);
        String scan = scan(content, place);
        NewFile file = new NewFile(
                name.text(),
                kind.mediaType(),
                content.length,
                sha256(content),
                scan,
                stores.current().name(),
                UUID.randomUUID());
        return desk.keep(place, file, content);
    }

    private void checkSize(long size) {
        if (size == 0) {
            throw new InvalidInput("Tệp rỗng, không có nội dung");
        }
        if (size > properties.maxSize().toBytes()) {
            throw new InvalidInput(tooLarge());
        }
    }

    /** What is said of a file that is too large. */
    String tooLarge() {
        return "Tệp quá lớn: mỗi tệp không quá %s; hãy giảm dung lượng hoặc chia thành nhiều tệp"
                .formatted(FileSize.words(properties.maxSize().toBytes()));
    }

    private String scan(byte[] content, Place place) {
        Verdict verdict = virusScan.scan(content);
        if (verdict instanceof Infected infected) {
            log.warn(
                    "Refused an infected file for {} {} of {}: {}",
                    place.place().kind(),
                    place.place().id(),
                    place.businessKey(),
                    infected.signature());
            throw new InvalidInput("Tệp có mã độc (%s), không được lưu; đề nghị kiểm tra máy tính đã tạo tệp này"
                    .formatted(infected.signature()));
        }
        return verdict instanceof Clean ? "clean" : "none";
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
