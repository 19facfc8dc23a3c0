package vn.dondoc.agency;

import java.util.Locale;

/** What a name in the columns "cơ quan chủ trì", "cơ quan phối hợp" stands for. */
public enum AgencyKind {
    /** One agency of the province, with officers. */
    AGENCY,
    /** A collective whose members are listed: each member has its own share. */
    COLLECTIVE,
    /** A collective that names nobody: the lead agency chooses. */
    OPEN,
    /** An authority outside the province, which this system does not follow. */
    OUTSIDE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
