package vn.dondoc.calendar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A wording that {@link DeadlineWords} accepts, for those who write deadlines.
 *
 * @param meaning Vietnamese
 */
public record DeadlineExample(String words, String meaning) {

    /** One for each rule of the grammar. */
    public static final List<DeadlineExample> ALL = List.of(
            new DeadlineExample("30/6/2026", "Hết ngày 30/06/2026 (có thể thêm “Ngày” ở đầu)"),
            new DeadlineExample("Trước ngày 31/12/2026", "Hết ngày 30/12/2026"),
            new DeadlineExample("Tháng 6/2026", "Hết ngày cuối của tháng; nhận cả “Trong tháng 6 năm 2026”"),
            new DeadlineExample("Quý II/2026", "Hết ngày cuối của quý; nhận cả “Trong Quý…”, “Triển khai trong Quý…”"),
            new DeadlineExample("Năm 2026", "Hết ngày 31/12/2026"),
            new DeadlineExample("Từ tháng 3 năm 2026", "Bắt đầu từ ngày 01/03/2026, hạn đến hết ngày 31/12/2026"),
            new DeadlineExample(
                    "Khởi công tháng 12/2025; hoàn thành năm 2028",
                    "Hai mốc “Khởi công” và “Hoàn thành”, mỗi mốc có hạn riêng, cách nhau bằng dấu chấm phẩy"),
            new DeadlineExample("Giai đoạn 1: Tháng 6/2026", "Mốc có tên do văn bản đặt, tên đứng trước dấu hai chấm"),
            new DeadlineExample("Hoàn thành ngoài năm 2040", "Chưa có hạn; Văn phòng Tỉnh ủy xác định sau"),
            new DeadlineExample("Theo tiến độ của Trung ương", "Chưa có hạn; Văn phòng Tỉnh ủy xác định sau"),
            new DeadlineExample("Có chương trình riêng", "Chưa có hạn; Văn phòng Tỉnh ủy xác định sau"),
            new DeadlineExample("Sau khi Nghị quyết được ban hành", "Chưa có hạn; Văn phòng Tỉnh ủy xác định sau"));

    /** All wordings in one line, for a refusal. */
    public static String list() {
        return ALL.stream().map(example -> "“" + example.words() + "”").collect(Collectors.joining(", "));
    }
}
