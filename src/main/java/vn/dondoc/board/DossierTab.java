package vn.dondoc.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.evidence.UploadLimits;
import vn.dondoc.evidence.UploadPlace;

/**
 * The tab Hồ sơ nhiệm vụ, in Tasklist beside a task's form and in Cockpit beside an instance.
 *
 * @param note why there is no dossier; null where there is one
 * @param path of the dossier's page, below the application's address
 * @param places where the one who asks may give files
 * @param removable ids of the files that the one who asks may take back
 */
record DossierTab(
        @Nullable String note,
        @Nullable DossierView dossier,
        @Nullable String path,
        List<UploadPlace> places,
        List<Long> removable,
        UploadLimits limits) {

    /**
     * What a task's tab says before it is opened.
     *
     * @param count of the files in the dossier; null where the task belongs to no directive
     * @param mayGive whether the one who asks may give files
     */
    record Files(@Nullable Integer count, boolean mayGive) {}
}
