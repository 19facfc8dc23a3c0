package vn.dondoc.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.catalogue.UploadedFile;

/** A resolution of a few directives, given to agencies that the rehearsal knows. */
public final class SmallCatalogue {

    private final String number;
    private final String issuedOn;
    private final List<String> directives = new ArrayList<>();
    private final List<String> mandates = new ArrayList<>();

    public SmallCatalogue(String number, String issuedOn) {
        this.number = number;
        this.issuedOn = issuedOn;
    }

    /** Leads and coordinators by name, between {@code |}. */
    public SmallCatalogue directive(String code, String title, String leads, String coordinating, String deadline) {
        return done(code, title, leads, coordinating, deadline, "", "");
    }

    SmallCatalogue done(
            String code, String title, String leads, String coordinating, String deadline, String on, String document) {
        directives.add(
                String.join(",", code, "", "1", "directive", title, leads, coordinating, deadline, "", on, document));
        return this;
    }

    public SmallCatalogue mandate(String code, String title, String leads, String deadline, String rhythm) {
        mandates.add(String.join(",", code, title, leads, "", deadline, rhythm, ""));
        return this;
    }

    public UploadedFile[] files() {
        return new UploadedFile[] {
            file(
                    "resolution.yaml",
                    """
                    number: %s
                    title: Nghị quyết về chuyển đổi số
                    issuer: Tỉnh ủy Quảng Ninh
                    issuedOn: %s
                    signedBy: Quản Minh Cường
                    office: vptu
                    sections:
                      "1": Hạ tầng số
                    """
                            .formatted(number, issuedOn)),
            file(
                    "agencies.csv",
                    """
                    code,name,kind,member_of,aliases,note
                    vptu,Văn phòng Tỉnh ủy,agency,,,
                    btc,Ban Tổ chức Tỉnh ủy,agency,,,
                    bnc,Ban Nội chính Tỉnh ủy,agency,,,
                    ubkt,Ủy ban Kiểm tra Tỉnh ủy,agency,,,
                    """),
            file(
                    "directives.csv",
                    "code,parent,section,kind,title,lead,coordinating,deadline,note,done_on,done_document\n"
                            + String.join("\n", directives) + "\n"),
            file("targets.csv", "code,parent,section,title,unit,comparator,target,lead,note\n"),
            file(
                    "mandates.csv",
                    "code,title,lead,coordinating,deadline,rhythm,note\n" + String.join("\n", mandates) + "\n")
        };
    }

    private static UploadedFile file(String name, String text) {
        return new UploadedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
