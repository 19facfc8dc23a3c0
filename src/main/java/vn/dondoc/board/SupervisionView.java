package vn.dondoc.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.DossierView.State;

/**
 * How the mandates of part III are carried out, ready to be read; empty words for what there is not.
 *
 * @param asOf the day, dd/MM/yyyy
 */
record SupervisionView(String asOf, Choice choice, List<Document> documents) {

    /** How the agencies are shown. */
    record Choice(boolean byStatus, boolean lateOnly) {

        /** The page in the other order. */
        public String otherOrder() {
            return address(!byStatus, lateOnly);
        }

        /** The page with the other choice of agencies. */
        public String otherAgencies() {
            return address(byStatus, !lateOnly);
        }

        private static String address(boolean byStatus, boolean lateOnly) {
            return "/pages/supervision?sort=%s&late=%s".formatted(byStatus ? "status" : "document", lateOnly);
        }
    }

    record Document(String number, String title, List<Line> given, List<Line> others) {}

    /**
     * A mandate.
     *
     * @param unnamed those of the leads that name no agency of the province
     * @param whyNotGiven empty for one that runs
     * @param dossier address of its dossier; null for one that does not run
     * @param state null for one that does not run
     * @param counts e.g. "63 cơ quan: 60 đã tiếp nhận, 41 đã trình, 38 đã nghiệm thu, 12 chậm"
     * @param agencies those chosen
     */
    record Line(
            String code,
            String title,
            String leads,
            String unnamed,
            String coordinating,
            String deadline,
            String rhythm,
            String whyNotGiven,
            @Nullable String dossier,
            @Nullable State state,
            String counts,
            List<AgencyLine> agencies) {}

    /**
     * An agency's part.
     *
     * @param due as it stands today
     * @param submitted number and day of the last document that was handed in
     * @param accepted what became of it
     * @param late by how much; empty where it is not
     */
    record AgencyLine(
            String agency, State state, String due, String received, String submitted, String accepted, String late) {}
}
