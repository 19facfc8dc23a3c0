package vn.dondoc.board;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters as an address says them; null or blank chooses everything. */
public record BoardAddress(
        @Parameter(description = "Số hoặc tên ngắn của nghị quyết, ví dụ 05-nq-tu; bỏ trống: tất cả") @Nullable
                String resolution,
        @Parameter(description = "Nhóm nhiệm vụ, ví dụ 3; III: các nhiệm vụ tổ chức thực hiện, đếm riêng") @Nullable
                String section,
        @Parameter(description = "Mã cơ quan chủ trì, ví dụ btc") @Nullable String agency,
        @Parameter(
                        description =
                                "Trạng thái (overdue, due-soon, awaiting-acceptance…), ô tổng hợp (cell-open-late…) hoặc ô kèm theo (returned, extended, acceptance-late)")
                @Nullable
                String state,
        @Parameter(description = "Kỳ: 2026-M3, 2026-Q1, 2026-H1, 2026-Y1: các mốc đến hạn hoặc hoàn thành trong kỳ")
                @Nullable
                String period,
        @Parameter(description = "Có mốc chưa hoàn thành đến hạn đúng ngày này, ví dụ 2026-03-31") @Nullable
                String due) {}
