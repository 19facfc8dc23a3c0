package vn.dondoc.evidence;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.AttachedFiles;

@Component
class HandedInFiles implements AttachedFiles {

    private final FileRows files;

    HandedInFiles(FileRows files) {
        this.files = files;
    }

    @Override
    public void handIn(long milestoneId, long evidenceId) {
        files.handIn(milestoneId, evidenceId);
    }

    @Override
    public List<String> namesOf(long evidenceId) {
        return files.namesOf(evidenceId);
    }
}
