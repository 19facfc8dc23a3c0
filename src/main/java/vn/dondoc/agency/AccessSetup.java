package vn.dondoc.agency;

import java.util.List;

/** Gives agencies their groups, and groups their rights, where they have none yet. */
public interface AccessSetup {

    void prepare(List<Agency> agencies);
}
